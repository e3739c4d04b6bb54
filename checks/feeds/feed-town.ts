import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How an outlet of the town behaves. */
export type Manner =
  | "plain"
  | "whole text"
  | "busy"
  | "failing"
  | "silent"
  | "broken"
  | "huge"
  | "moved"
  | "moved for a while"
  | "gone"
  | "keeps robots out"
  | "shares a host";

/** One question that the town was asked. Instants in milliseconds of the clock that the town goes by. */
export interface Question {
  readonly at: number;
  readonly host: string;
  readonly path: string;
  readonly status: number;
  readonly conditional: boolean;
  /** Until when the host asked to be left alone. */
  readonly restUntil: number | null;
}

export interface Town {
  readonly feeds: readonly string[];
  readonly port: number;
  readonly log: readonly Question[];
  /** Titles of all items that ever come out, in feeds that can be read at all. */
  readonly published: readonly string[];
  /** Hosts that sometimes never answer. */
  readonly silent: ReadonlySet<string>;
  readonly close: () => Promise<void>;
}

export interface TownSize {
  readonly outlets: number;
  /** Items a day of each. */
  readonly perDay: number;
  /** For so long items come out; then nothing more, and no faults. */
  readonly hours: number;
}

/** A town of outlets on localhost, each with a feed that grows by the clock and a page for each item. Faults come and go by the hour, the same ones each time. */
export async function feedTown({ outlets, perDay, hours }: TownSize, now: () => number): Promise<Town> {
  const began = now();
  const log: Question[] = [];
  const all = Array.from({ length: outlets }, (_, number) => outletOf(number));
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? "").split(":")[0] ?? "";
    const path = request.url ?? "/";
    const outlet = all.find((one) => one.host === host && (path.startsWith(`/${one.number}/`) || path === "/robots.txt"));
    const elapsed = Math.min(now() - began, hours * HOUR);
    const given = outlet ? answer({ outlet, path, elapsed, perDay, began, request, response, port }) : 404;
    if (!outlet) response.writeHead(404).end();
    const restUntil = given === 429 && outlet ? now() + restOf(outlet) * 1000 : null;
    log.push({ at: now(), host, path, status: given, conditional: "if-none-match" in request.headers, restUntil });
  });
  const port = await listening(server);
  return {
    feeds: all.map(({ host, number }) => `http://${host}:${port}/${number}/feed`),
    port,
    log,
    silent: new Set(all.flatMap(({ host, manner }) => (manner === "silent" ? [host] : []))),
    published: all.filter(readable).flatMap((outlet) => itemNumbers(hours * HOUR, perDay, outlet).map((item) => titleOf(outlet, item))),
    close: async () => {
      server.closeAllConnections();
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      await promise;
    },
  };
}

interface Outlet {
  readonly number: number;
  readonly host: string;
  readonly manner: Manner;
}

const MANNERS: readonly Manner[] = [
  "plain",
  "whole text",
  "busy",
  "plain",
  "failing",
  "silent",
  "whole text",
  "broken",
  "moved",
  "plain",
  "shares a host",
  "moved for a while",
  "plain",
  "huge",
  "shares a host",
  "keeps robots out",
  "whole text",
  "plain",
  "gone",
  "shares a host",
];

function outletOf(number: number): Outlet {
  const manner = MANNERS[number % MANNERS.length] as Manner;
  return { number, manner, host: manner === "shares a host" ? "shared.test" : `outlet-${number}.test` };
}

const readable = ({ manner }: Outlet): boolean => manner !== "gone" && manner !== "keeps robots out";

/** One item at the start, then evenly over the day; each outlet at its own minute. */
function itemNumbers(elapsed: number, perDay: number, { number }: Outlet): readonly number[] {
  const every = DAY / perDay;
  const count = 1 + Math.max(0, Math.floor((elapsed - (number % 7) * 60_000) / every));
  return Array.from({ length: count }, (_, at) => at);
}

const titleOf = ({ number }: Outlet, item: number): string => `خبر ${item} من الصحيفة ${number}`;

/** Words in an order of each item's own, since reports that are alike would be compared with one another as copies. */
function textOf(outlet: Outlet, item: number): string {
  let state = outlet.number * 7919 + item;
  const word = () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return WORDS[Math.floor((state / 2 ** 31) * WORDS.length)];
  };
  return `${titleOf(outlet, item)}. قال متحدث إن ${Array.from({ length: 18 }, word).join(" ")}.`;
}

const WORDS =
  "مدينة قرية جسر طريق سوق مدرسة مستشفى مجلس محافظ وزير وفد لجنة اجتماع اتفاق هدنة قافلة مساعدات شاحنة وقود كهرباء مياه مطر سيول حريق انفجار قصف اشتباك حاجز دورية جندي مدني نازح لاجئ مخيم حدود معبر ميناء مطار رحلة سفينة صياد مزارع قمح سعر عملة مصرف راتب موظف إضراب مظاهرة شعار ساحة شرطة محكمة قاض حكم سجين إفراج تبادل وساطة مبعوث زيارة قمة بيان إدانة دعوة تحذير".split(
    " ",
  );

interface Asked {
  readonly outlet: Outlet;
  readonly path: string;
  readonly elapsed: number;
  readonly perDay: number;
  readonly began: number;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly port: number;
}

/** Answers, and gives the status; 0 where it never answers. */
function answer(asked: Asked): number {
  const { outlet, path, response } = asked;
  if (path === "/robots.txt")
    return sent(response, 200, outlet.manner === "keeps robots out" ? "User-agent: *\nDisallow: /" : "User-agent: *\nAllow: /");
  const fault = faultOf(asked);
  if (fault !== null) return fault;
  if (path.endsWith("/feed")) return feed(asked);
  const item = Number(path.split("/").at(-1));
  return sent(response, 200, page(outlet, item), { "content-type": "text/html; charset=utf-8" });
}

/** Faults hold in the second half of every hour, so that every feed gets through in time. */
function faultOf({ outlet, path, elapsed, response, port }: Asked): number | null {
  const { manner, number, host } = outlet;
  const isFeed = path.endsWith("/feed");
  if (manner === "gone") return sent(response, 410, "");
  if (manner === "moved" && isFeed && elapsed > HOUR / 2 && !path.includes("/new/"))
    return sent(response, 301, "", { location: `http://${host}:${port}/${number}/new/feed` });
  if (manner === "moved for a while" && isFeed && !path.includes("/other/"))
    return sent(response, 302, "", { location: `http://${host}:${port}/${number}/other/feed` });
  if (elapsed % HOUR < HOUR / 2) return null;
  if (manner === "failing") return sent(response, 500, "down");
  if (manner === "silent") return 0;
  if (manner === "broken" && isFeed) return sent(response, 200, "<rss version='2.0'><channel><title>x</title><item><tit");
  if (manner === "huge" && isFeed) return sent(response, 200, `<rss version="2.0"><channel><item><title>${"ا".repeat(600_000)}`);
  return manner === "busy" ? sent(response, 429, "", { "retry-after": String(restOf(outlet)) }) : null;
}

/** Seconds for which a busy host asks to be left alone. */
const restOf = ({ number }: Outlet): number => 600 + (number % 3) * 60;

function sent(response: ServerResponse, status: number, body: string, headers: Readonly<Record<string, string>> = {}): number {
  response.writeHead(status, headers).end(body);
  return status;
}

/** The latest twenty items, as a feed has them. */
function feed({ outlet, elapsed, perDay, began, request, response, port }: Asked): number {
  const items = itemNumbers(elapsed, perDay, outlet);
  const etag = `"${outlet.number}-${items.length}"`;
  if (request.headers["if-none-match"] === etag) return sent(response, 304, "", { etag });
  const latest = items.slice(-20).reverse();
  const body = latest.map((item) => itemXml(outlet, item, began + (item * DAY) / perDay, port)).join("");
  const xml = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>الصحيفة ${outlet.number}</title>${body}</channel></rss>`;
  return sent(response, 200, xml, { etag, "content-type": "application/rss+xml" });
}

function itemXml(outlet: Outlet, item: number, at: number, port: number): string {
  const link = `http://${outlet.host}:${port}/${outlet.number}/item/${item}`;
  const whole = `<content:encoded><![CDATA[${`<p>${textOf(outlet, item)}</p>`.repeat(6)}]]></content:encoded>`;
  const lead = `<description>${titleOf(outlet, item)}…</description>`;
  return `<item><guid>${outlet.number}:${item}</guid><title>${titleOf(outlet, item)}</title><link>${link}</link><pubDate>${new Date(at).toUTCString()}</pubDate>${outlet.manner === "whole text" ? whole : lead}</item>`;
}

const page = (outlet: Outlet, item: number): string =>
  `<!doctype html><html lang="ar"><head><title>${titleOf(outlet, item)}</title></head><body><article><h1>${titleOf(outlet, item)}</h1><p>${textOf(outlet, item)}</p></article></body></html>`;

async function listening(server: Server): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  return (server.address() as AddressInfo).port;
}

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

import { request } from "node:http";
import { join } from "node:path";
import { wordForms } from "@isnad/arabic";
import { type Archive, addReadings } from "@isnad/archive";
import { reportsAt } from "@isnad/intake";
import { type Issue, type Report, read, VERSION } from "@isnad/reader";
import { type Reader, type ServeOptions, serve, tokenAccess } from "@isnad/server";
import { loadArabic, loadTables } from "isnad";
import { ARCHIVES_UNDER_TEST, type ArchiveUnderTest } from "../../packages/archive/src/open/archives-under-test.ts";

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
  readonly text: string;
  /** The body as JSON. */
  readonly told: unknown;
}

/** What is sent; any header may be put in the browser's place. */
export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A server that listens on a port of this machine, over an archive in memory. */
export interface ListeningServer {
  readonly archive: Archive;
  readonly token: string;
  readonly port: number;
  readonly ask: (path: string, sent?: Sent) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

const language = loadArabic();
const tables = loadTables();

/** Reads in this process: the tests are of the server. */
const reader: Reader = {
  version: VERSION,
  model: language.model,
  read: async ({ report, issues }: { readonly report: Report; readonly issues: readonly Issue[] }) => {
    const reading = read(report, language);
    return { ...reading, issues: [...issues, ...reading.issues] };
  },
  open: async function* (name, bytes, onError) {
    const text = new TextDecoder().decode(bytes);
    if (text.includes("\0")) return onError({ id: "input-picture", message: `${name}: no text` });
    yield { report: { id: name, title: null, text, published: null, source: name, url: null }, issues: [], bytes, from: name };
  },
  fetch: (url, onError) => reportsAt(url, { onError }),
  formsOf: async (words) => words.map((word) => wordForms(word, language, tables)),
};

export const TOKEN = "the-token-of-this-test";
export const DESK = join(import.meta.dirname, "desk");

/** Starts one with some reports in it. */
export async function startServer(
  texts: readonly string[],
  options: Partial<ServeOptions> = {},
  under = ARCHIVES_UNDER_TEST[0] as ArchiveUnderTest,
): Promise<ListeningServer> {
  const archive = await under.open(language.text);
  const at = "2026-01-01T00:00:00Z";
  const captures = texts.map((text, number) => {
    const report = { id: String(number), title: null, text, published: "2020-05-05", source: `outlet ${number}`, url: null };
    return { reading: read(report, language), bytes: Buffer.from(text), obtainedFrom: "test", obtainedAt: at };
  });
  await addReadings(archive, captures, { by: "test", at });
  const serving = await serve({
    archive: Promise.resolve(archive),
    reader,
    access: () => tokenAccess(TOKEN, "nadia"),
    demonstration: false,
    desk: DESK,
    host: "127.0.0.1",
    port: 0,
    tries: 1,
    url: null,
    onError: (error) => console.error(error),
    ...options,
  });
  return {
    archive,
    token: TOKEN,
    port: serving.port,
    ask: (path, sent = {}) => ask(serving.port, path, sent),
    close: async () => {
      await serving.close();
      await archive.close();
    },
  };
}

/** Sends a request exactly as it is told, path and headers included. */
function ask(port: number, path: string, { method = "GET", headers = {}, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(pieces);
        const text = bytes.toString("utf8");
        const isJson = response.headers["content-type"]?.startsWith("application/json") ?? false;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes, text, told: isJson ? JSON.parse(text) : null });
      });
    });
    sending.on("error", reject);
    if (body !== undefined && headers["transfer-encoding"] === undefined) sending.setHeader("content-length", Buffer.byteLength(body));
    sending.end(body);
  });
}

/** A request of JSON by whoever holds the token. */
export const posted = (told: unknown, method = "POST"): Sent => ({
  method,
  headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
  body: JSON.stringify(told),
});

export const OWN: Sent = { headers: { authorization: `Bearer ${TOKEN}` } };

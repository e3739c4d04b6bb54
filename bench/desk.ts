/**
 * `node bench/desk.ts FOLDER [SCREEN…]`: how soon each screen of the desk can be used, over a copy of the archive in a folder (all screens where none is
 * named). Of each, milliseconds from its link being followed, or its page being loaded, to its content standing there: `first`, by a link from the inbox
 * of a server just started; `prepared`, the same where nobody asked for anything for some seconds before; `loaded`, its page loaded anew; `changed`, again
 * after something was stored, so that no answer is kept. With the requests that it made and what each took in the browser. Prints a line of JSON for each
 * screen; the inbox is always loaded. Needs Chromium.
 */
import { cpSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { buildDesk } from "../checks/desk/build-desk.ts";
import { launchBrowser, openDesk, settled } from "../checks/desk/open-desk.ts";
import { type Ask, type ServedDesk, serveDesk } from "../checks/desk/served-desk.ts";

/** A screen's address, given the archive's first report, story and actor, and what stands there once it can be used. */
interface Screen {
  readonly path: (of: Firsts) => string;
  readonly shows: string;
}

interface Firsts {
  readonly report: string;
  readonly story: string;
  readonly actor: string;
}

const SCREENS: Readonly<Record<string, Screen>> = {
  inbox: { path: () => "/", shows: ".report-lines a" },
  reports: { path: () => "/reports", shows: ".report-lines > :nth-child(20)" },
  report: { path: ({ report }) => `/reports/${report}`, shows: ".report-cards .claim" },
  review: { path: () => "/review", shows: ".review-one" },
  stories: { path: () => "/stories", shows: ".story-entry" },
  story: { path: ({ story }) => `/stories/${encodeURIComponent(story)}`, shows: ".story-table" },
  timeline: { path: () => "/timeline", shows: ".timeline-foot" },
  network: { path: () => "/network", shows: ".network-canvas[aria-busy=false] canvas" },
  "network, 2000": { path: () => "/network?nodes=2000", shows: ".network-canvas[aria-busy=false] canvas" },
  map: { path: () => "/map", shows: ".place-dot" },
  actors: { path: () => "/actors", shows: ".table" },
  actor: { path: ({ actor }) => `/actors/${encodeURIComponent(actor)}`, shows: ".actor-list .claim" },
  "search, words": { path: () => `/search?words=${encodeURIComponent("قصف")}`, shows: ".search-claims li" },
  "search, type": { path: () => "/search?type=CONSULT", shows: ".search-claims li" },
  export: { path: () => "/export", shows: ".export-text" },
  settings: { path: () => "/settings", shows: ".verify" },
};

interface Shown {
  readonly ms: number;
  /** Of each answer: when it was asked for and how long it took. */
  readonly requests: Readonly<Record<string, number>>;
}

async function measure(browser: Browser, folder: string, screen: Screen, of: Firsts) {
  const atOnce = await served(browser, folder, screen, of, async ({ ask }, followed, again) => {
    const [first, loaded] = [await followed(), await again()];
    await change(ask, of);
    return { first, loaded, changed: await again() };
  });
  const later = await served(browser, folder, screen, of, async (_, followed) => {
    await setTimeout(PREPARING_MS);
    return { prepared: await followed() };
  });
  return { ...atOnce, ...later };
}

/** How long a server that nobody asks is given. */
const PREPARING_MS = 8000;

type Open = () => Promise<Shown>;

/** Opens the inbox of a server of its own in a window of its own. */
async function served<Told>(
  browser: Browser,
  folder: string,
  { path, shows }: Screen,
  of: Firsts,
  measured: (server: ServedDesk, followed: Open, again: Open) => Promise<Told>,
): Promise<Told> {
  const server = await serveDesk(folder, folder);
  const { page, go, close } = await openDesk(browser, server.origin, server.token, { language: "en" });
  try {
    return await measured(
      server,
      () => usable(page, shows, () => go(path(of))),
      () => usable(page, shows, () => page.reload()),
    );
  } finally {
    await close();
    await server.close();
  }
}

async function usable(page: Page, shows: string, open: () => Promise<unknown>): Promise<Shown> {
  await page.evaluate(() => performance.clearResourceTimings());
  const begun = performance.now();
  await open();
  await settled(page);
  await page.waitForSelector(shows);
  const ms = Math.round(performance.now() - begun);
  const requests = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .flatMap(({ name, duration }) =>
        name.includes("/api/") ? [[decodeURI(name.slice(name.indexOf("/api/"))), Math.round(duration)]] : [],
      ),
  );
  return { ms, requests: Object.fromEntries(requests) as Shown["requests"] };
}

/** A note: the least that changes an archive. */
const change = (ask: Ask, { actor }: Firsts): Promise<unknown> =>
  ask("POST", "/reviews", { claims: [actor], action: "annotate", note: "seen" });

/** What there is to open. The browser opens the desk once, so that its own start is in no figure. */
async function firsts(browser: Browser, folder: string): Promise<Firsts> {
  const { origin, token, ask, close } = await serveDesk(folder, folder);
  await (await openDesk(browser, origin, token)).close();
  const reports = await ask<{ readonly rows: readonly { readonly id: string }[] }>("GET", "/reports?limit=1");
  const stories = await ask<readonly { readonly id: string }[]>("GET", "/stories?limit=1");
  const actors = await ask<{ readonly rows: readonly { readonly entity: string }[] }>("GET", "/actors?limit=1");
  await close();
  return { report: reports.rows[0]?.id ?? "", story: stories[0]?.id ?? "", actor: actors.rows[0]?.entity ?? "" };
}

const [archive, ...named] = process.argv.slice(2);
if (archive === undefined) throw new Error("name the folder of an archive");
await buildDesk();
const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
cpSync(archive, folder, { recursive: true });
const browser = await launchBrowser();
try {
  const of = await firsts(browser, folder);
  for (const [name, screen] of Object.entries(SCREENS))
    if (named.length === 0 || named.includes(name))
      console.log(JSON.stringify({ screen: name, ...(await measure(browser, folder, screen, of)) }));
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

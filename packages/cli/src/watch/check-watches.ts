import { rename, writeFile } from "node:fs/promises";
import type { Archive, Watch } from "@isnad/archive";
import { now } from "../archive/archive-options.ts";
import { type QueryOptions, queryOf } from "../archive/query-options.ts";
import type { Library } from "../archive/with-archive.ts";
import { unwritableFile } from "../errors.ts";
import { visible } from "../output/isolate.ts";
import { write } from "../output/write.ts";

/** How alerts are told. */
export interface Telling {
  readonly say: (text: string) => void;
  readonly json: boolean;
  /** Hosts that may be private. */
  readonly allowPrivate: readonly string[];
}

/** Checks every watch: a line on standard output for each alert, its Atom file written anew, its hook told. What a hook does not take is sent again at the next check. */
export async function checkWatches(archive: Archive, library: Library, telling: Telling): Promise<void> {
  for (const watch of await library.listWatches(archive)) {
    const query = queryOf({ rejected: false, ...watch.asked.options } as QueryOptions, watch.asked.words);
    const alerts = await library.checkWatch(archive, watch, query, now());
    if (alerts.length > 0) await printAlerts(archive, library, watch, alerts.length, telling);
    if (watch.hook) await tellHook(archive, library, watch, telling);
  }
}

async function printAlerts(archive: Archive, library: Library, watch: Watch, count: number, { json, say }: Telling): Promise<void> {
  const entries = (await library.listAlerts(archive, watch.id, Math.max(count, FEED_LENGTH))).slice();
  for (const entry of entries.slice(0, count).reverse()) {
    const { title, words, url } = library.alertText(entry);
    const { number, at, kind, change, detail, subject } = entry;
    const line = json
      ? JSON.stringify({ watch: watch.name, number, at, kind, change, detail, subject, title, words, url })
      : visible(`[${watch.name}] ${title}${url ? ` ${url}` : ""}`);
    await write(`${line}\n`);
  }
  if (watch.atom === null) return;
  try {
    await writeAtom(watch.atom, watch, library, entries.slice(0, FEED_LENGTH));
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

/** Entries of a feed. */
export const FEED_LENGTH = 100;

/** A file that is there is whole: it is written beside its place and moved there. */
export async function writeAtom(
  path: string,
  watch: Watch,
  { alertFeed }: Library,
  entries: Parameters<Library["alertFeed"]>[1],
): Promise<void> {
  const { atomFeed } = await import("@isnad/intake");
  try {
    await writeFile(`${path}.part`, atomFeed(alertFeed(watch, entries)));
    await rename(`${path}.part`, path);
  } catch (cause) {
    throw unwritableFile(path, cause);
  }
}

async function tellHook(archive: Archive, library: Library, watch: Watch, { say, allowPrivate }: Telling): Promise<void> {
  const { hook, id, name } = watch;
  const { IntakeError, sendSafely } = await import("@isnad/intake");
  for (;;) {
    const unsent = await library.unsentAlerts(archive, id, MESSAGE_LENGTH);
    const last = unsent.at(-1);
    if (!hook || !last) return;
    const alerts = unsent.map((entry) => ({ ...library.alertText(entry), ...toldOf(entry) }));
    try {
      await sendSafely(hook.url, JSON.stringify({ watch: { id, name }, alerts }), hook.host, { allowPrivate });
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      return say(`${error.message} [${error.id}]`);
    }
    await library.alertsSent(archive, id, last.number);
  }
}

const toldOf = ({ number, at, kind, change, detail, subject }: Awaited<ReturnType<Library["unsentAlerts"]>>[number]) => ({
  number,
  at,
  kind,
  change,
  detail,
  subject,
});

/** Alerts in one message. */
const MESSAGE_LENGTH = 50;

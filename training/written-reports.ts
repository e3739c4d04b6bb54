import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ENTITY_KINDS, EVENT_TYPES, STATUSES } from "../packages/reader/src/reading/vocabulary.ts";
import type { GoldEntity, GoldEvent, GoldReport } from "./gold-report.ts";

/** The annotated reports that were written for teaching (`reports/*.txt`; their form is told in `reports/README.md`). A wrong line throws with its report. */
export function writtenReports(): readonly GoldReport[] {
  const home = join(import.meta.dirname, "reports");
  return globSync("*.txt", { cwd: home })
    .sort()
    .flatMap((file) => reportsIn(readFileSync(join(home, file), "utf8"), file));
}

/** The reports of one file, parted by empty lines. */
export function reportsIn(content: string, file: string): readonly GoldReport[] {
  const lines = content.split("\n").filter((line) => !line.startsWith("#"));
  const blocks = lines.join("\n").split(/\n\s*\n/u);
  return blocks.filter((block) => block.trim()).map((block, i) => reportOf(block.trim().split("\n"), `${file} ${i + 1}`));
}

function reportOf([head = "", ...lines]: readonly string[], id: string): GoldReport {
  const published = /^= (\d{4}-\d\d-\d\d|none)$/u.exec(head)?.[1];
  if (!published) throw new Error(`${id}: a report begins with "= DATE" or "= none", not "${head}"`);
  const sentences = lines.filter((line) => !ENTITY.test(line) && !EVENT.test(line));
  const text = sentences.join("\n");
  const entities = lines.filter((line) => ENTITY.test(line)).map((line) => entityOf(line, text, id));
  const ids = new Set(entities.map((entity) => entity.id));
  const events = lines.filter((line) => EVENT.test(line)).map((line) => eventOf(line, sentences, ids, id));
  return { id, text, entities, events, ...(published === "none" ? {} : { published }) };
}

const ENTITY = /^- /u;
const EVENT = /^\d+ [A-Z]+ \|/u;

/** `- id | kind | name ; name | alias ; alias` */
function entityOf(line: string, text: string, report: string): GoldEntity {
  const [id = "", kind = "", names = "", aliases = ""] = fields(line.slice(2));
  const found = { id, kind: known(ENTITY_KINDS, kind, report), names: list(names, ";"), aliases: list(aliases, ";") };
  for (const name of [...found.names, ...found.aliases]) mustStand(name, text, report);
  return { ...found, country: null, sector: null };
}

/** `sentence TYPE | trigger | actors | recipients | places | time | status` */
function eventOf(line: string, sentences: readonly string[], ids: ReadonlySet<string>, report: string): GoldEvent {
  const [head = "", trigger = "", actors = "", recipients = "", places = "", time = "", told = ""] = fields(line);
  const [number = "", type = ""] = head.split(" ");
  const sentence = sentences[Number(number)] ?? "";
  for (const words of [trigger, time]) mustStand(words, sentence, report);
  return {
    sentence: Number(number),
    type: known(EVENT_TYPES, type, report),
    trigger,
    actors: parties(actors, ids, report),
    recipients: parties(recipients, ids, report),
    places: parties(places, ids, report),
    time: time || null,
    status: known(STATUSES, told.replace(NEGATED, ""), report),
    negated: NEGATED.test(told),
  };
}

const NEGATED = / not$/u;

/** `a, b/c`: a, and either b or c, which the gold writes `b|c`. */
function parties(written: string, ids: ReadonlySet<string>, report: string): readonly string[] {
  const found = list(written, ",").map((either) => list(either, "/"));
  for (const id of found.flat()) if (!ids.has(id)) throw new Error(`${report}: no entity ${id}`);
  return found.map((either) => either.join("|"));
}

const fields = (line: string): readonly string[] => line.split("|").map((field) => field.trim());

const list = (field: string, mark: string): readonly string[] =>
  field
    .split(mark)
    .map((one) => one.trim())
    .filter(Boolean);

function mustStand(words: string, text: string, report: string): void {
  if (!text.includes(words)) throw new Error(`${report}: "${words}" does not stand in the text`);
}

function known<Value extends string>(values: readonly Value[], value: string, report: string): Value {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new Error(`${report}: "${value}" is none of ${values.join(", ")}`);
  return found;
}

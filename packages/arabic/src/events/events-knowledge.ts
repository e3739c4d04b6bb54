import {
  type CountWord,
  type EventsKnowledge,
  type EventsModel,
  type LightVerb,
  type RoleCode,
  readScorer,
  readTrust,
  type Status,
  type Transparency,
} from "@isnad/reader";
import type { Sources } from "../sources.ts";
import { parseTable, type Row, TableError } from "../table.ts";
import { readFrames } from "./read-frames.ts";
import { asRole } from "./role-patterns.ts";
import { keysOf, mayBeVerb } from "./word-keys.ts";

/** Frames, light verbs and the small lists of the tables in this folder, with the words' `clusters` that the names tagger learned. */
export function eventsKnowledge(sources: Sources, clusters: EventsKnowledge["clusters"]): EventsKnowledge {
  const list = (path: string): Map<string, string> => pairs(sources, path);
  return {
    model: eventsModel(sources),
    frames: readFrames(sources),
    lightVerbs: lightVerbs(sources),
    eventObjects: eventObjects(sources),
    rolePhrases: rolePhrases(sources),
    transparent: list("events/transparent.tsv") as Map<string, Transparency>,
    items: list("events/items.tsv"),
    counts: counts(sources),
    clusters,
    relatives: words(sources, "relative"),
    joiners: words(sources, "joiner"),
    owning: words(sources, "owning"),
    beside: words(sources, "beside"),
    openers: words(sources, "opener"),
    backgrounds: words(sources, "background"),
    keysOf,
    mayBeVerb,
  };
}

/** The model's `events` sections, where it has them. */
function eventsModel({ model }: Sources): EventsModel | null {
  const [keep, roles, time, trust] = ["keep", "roles", "time", "trust"].map((part) => model.get(`events/${part}`));
  const [actors, recipients, foreground] = ["actors", "recipients", "foreground"].map((part) => model.get(`events/${part}`));
  if (!keep || !roles || !actors || !recipients || !time || !trust) return null;
  return {
    keep: readScorer(keep),
    roles: readScorer(roles),
    actors: readScorer(actors),
    recipients: readScorer(recipients),
    time: readScorer(time),
    trust: readTrust(trust),
    foreground: foreground ? readScorer(foreground) : null,
  };
}

function pairs({ tables, key }: Sources, path: string): Map<string, string> {
  return new Map(parseTable(tables, path, 2).map(({ cells: [word = "", value = ""] }) => [key(word), value]));
}

function words({ tables, key }: Sources, role: string): ReadonlySet<string> {
  const rows = parseTable(tables, "events/function-words.tsv", 2);
  return new Set(rows.filter(({ cells }) => cells[1] === role).map(({ cells }) => key(cells[0] as string)));
}

function counts({ tables, key }: Sources): EventsKnowledge["counts"] {
  return new Map(
    parseTable(tables, "events/counts.tsv", 4).map(({ cells: [word = "", least = "", most = "", does = ""] }) => [
      key(word),
      { least: Number(least), most: most === "-" ? null : Number(most), does: does as CountWord["does"] },
    ]),
  );
}

function lightVerbs({ tables, key }: Sources): ReadonlyMap<string, readonly LightVerb[]> {
  const found = new Map<string, LightVerb[]>();
  for (const row of parseTable(tables, "events/light-verbs.tsv", 5)) {
    const [verbs, nouns, subject, at, status] = row.cells as [string, string, string, string, string];
    const entry: LightVerb = {
      subject: subject === "event" ? "event" : asRole(subject, row),
      at: key(at),
      status: status === "-" ? null : (status as Status),
    };
    for (const word of [verbs, nouns].filter((cell) => cell !== "-")) {
      const known = found.get(key(word));
      if (known) known.push(entry);
      else found.set(key(word), [entry]);
    }
  }
  return found;
}

function eventObjects({ tables, key }: Sources): EventsKnowledge["eventObjects"] {
  const found = new Map<string, { at: string; role: RoleCode }[]>();
  for (const row of parseTable(tables, "events/event-objects.tsv", 3)) {
    const [verb, at, role] = row.cells as [string, string, string];
    const entry = { at: key(at), role: asRole(role, row) };
    const known = found.get(key(verb));
    if (known) known.push(entry);
    else found.set(key(verb), [entry]);
  }
  return found;
}

function rolePhrases({ tables, key }: Sources): EventsKnowledge["rolePhrases"] {
  const found = new Map<string, { words: readonly string[]; role: RoleCode }[]>();
  for (const row of parseTable(tables, "events/role-phrases.tsv", 2)) {
    const keys = phraseKeys(row, key);
    const entry = { words: keys, role: asRole(row.cells[1] as string, row) };
    const known = found.get(keys[0] as string);
    if (known) known.push(entry);
    else found.set(keys[0] as string, [entry]);
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}

function phraseKeys(row: Row, key: (word: string) => string): string[] {
  const keys = (row.cells[0] as string).split("+").map(key);
  if (keys.some((part) => part === "")) throw new TableError(row.path, row.line, `an empty word in ${row.cells[0]}`);
  return keys;
}

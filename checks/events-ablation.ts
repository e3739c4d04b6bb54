/**
 * What each part of the reader adds to events: `node checks/events-ablation.ts [dev]` reads a gold file once whole and once with each part taken away, all
 * else as it is, and prints the scores as a table for docs/accuracy.md.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type EventsKnowledge, type EventsModel, type Language, type Reading, type Report, read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { reportScores, SHARED } from "./report-scores.ts";

const MEASURES = ["events", "dyads", "roles", "facts", "status", "when", "where", "relations"] as const;

type Change = (language: Language) => Language;

const withEvents =
  (change: (events: EventsKnowledge) => Partial<EventsKnowledge>): Change =>
  (language) => ({ ...language, events: { ...language.events, ...change(language.events) } });

const withModel = (change: (model: EventsModel) => Partial<EventsModel>): Change =>
  withEvents(({ model }) => ({ model: model && { ...model, ...change(model) } }));

/** A parser to which every move is worth the same: no tree, only the order of words. */
const withoutTrees: Change = (language) => {
  const { parser } = language.syntax;
  const moves = { ...parser.moves, scores: new Int32Array(parser.moves.scores.length) };
  return { ...language, syntax: { ...language.syntax, parser: { ...parser, moves } } };
};

const withoutNames: Change = (language) => ({ ...language, names: { ...language.names, tagger: null, keep: null } });

const withoutConditions = ({ frames }: EventsKnowledge): Partial<EventsKnowledge> => ({
  frames: new Map([...frames].map(([word, list]) => [word, list.map((frame) => ({ ...frame, conditions: [] }))])),
});

/** Each part by what it is called in the table, and the reader without it. */
const PARTS: readonly (readonly [string, Change])[] = [
  ["the parser's trees", withoutTrees],
  ["what was learned of names (tagger and filter)", withoutNames],
  ["all that was learned of events", withEvents(() => ({ model: null }))],
  ["… whether a word is an event", withModel(({ keep }) => ({ keep: { ...keep, step: 0 } }))],
  ["words' classes", withEvents(() => ({ clusters: new Map() }))],
  ["the frames' conditions", withEvents(withoutConditions)],
  ["light verbs", withEvents(() => ({ lightVerbs: new Map() }))],
  ["verbs of happenings, phrases that give roles", withEvents(() => ({ eventObjects: new Map(), rolePhrases: new Map() }))],
  ["who is meant behind counts, sites and arms", withEvents(() => ({ transparent: new Map() }))],
  ["verbs taken for other words", withEvents(() => ({ mayBeVerb: () => false }))],
];

/** Events as they are, with what the rules alone say of the parties, or of the time. */
function fromRules(
  whole: readonly Reading[],
  ruled: readonly Reading[],
  parts: readonly ("actors" | "recipients" | "time")[],
): readonly Reading[] {
  return whole.map((reading, i) => {
    const byWord = new Map(ruled[i]?.events.map((event) => [`${event.trigger.start} ${event.type}`, event]));
    const events = reading.events.map((event) => {
      const other = byWord.get(`${event.trigger.start} ${event.type}`);
      return other ? { ...event, ...Object.fromEntries(parts.map((part) => [part, other[part]])) } : event;
    });
    return { ...reading, events };
  });
}

function main(gold: string): void {
  const reports = readFileSync(gold, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): Report => ({ id: null, title: null, source: null, published: null, url: null, ...JSON.parse(line) }));
  const language = loadArabic();
  const readAll = (change: Change): readonly Reading[] => {
    const changed = change(language);
    return reports.map((report) => read(report, changed));
  };
  const row = (what: string, readings: readonly Reading[]): void => {
    const scores = reportScores(gold, readings.map((reading) => JSON.stringify(reading)).join("\n"));
    console.log(`| ${what} | ${MEASURES.map((measure) => scores[measure]?.toFixed(1)).join(" | ")} |`);
  };
  console.log(`| without | ${MEASURES.map((measure) => (measure === "dyads" ? "pairs" : measure)).join(" | ")} |`);
  console.log(`|---|${MEASURES.map(() => "--:").join("|")}|`);
  const whole = readAll((same) => same);
  const ruled = readAll(withEvents(() => ({ model: null })));
  row("(whole)", whole);
  for (const [what, change] of PARTS) row(what, readAll(change));
  row("… who takes part: the rules' answer stands", fromRules(whole, ruled, ["actors", "recipients"]));
  row("… which time dates it: the tree's answer stands", fromRules(whole, ruled, ["time"]));
}

const GOLD = join(SHARED, `gold/${process.argv[2] ?? "dev"}.jsonl`);
if (existsSync(GOLD)) main(GOLD);
else console.log("skipped: the public gold is not beside this project");

/**
 * `npm run bench`: each stage's speed as a ratio to a fixed reference loop on the same machine, beside the stored ratios in `stages.json`.
 * `--write` stores the present ones. Ends with status 1 where a stage is slower than `TOLERANCE` times its stored ratio.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findEvents, findNames, findRelations, findSpeech, findTimes, findWords, link, normalise, parse } from "@isnad/reader";
import { loadArabic } from "isnad";
import { EXAMPLES } from "../checks/reading/examples.ts";

const STORED = join(import.meta.dirname, "stages.json");
/** Two cores shared with others vary by a third from run to run. */
const TOLERANCE = 0.6;
const ROUNDS = 60;

type Ratios = Record<string, number>;

const language = loadArabic();
const spent = new Map<string, number>();

/** Runs one stage and adds what it took to its account. */
function timed<T>(stage: string, work: () => T): T {
  const begun = performance.now();
  const result = work();
  spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - begun);
  return result;
}

function readTimed(source: string, published: string | null): void {
  const text = timed("1-text", () => normalise(source, language.text));
  const words = timed("2-words", () => findWords(text, language.words));
  const syntax = timed("3-syntax", () => parse(words, language.syntax));
  const names = timed("4-names", () => findNames(text, words, syntax, language.names));
  const times = timed("5-times", () => findTimes(text, words, syntax, published, language.times));
  const speech = timed("6-speech", () => findSpeech(text, words, syntax, names, times, language.speech));
  const { events } = timed("7-events", () => findEvents(text, words, syntax, names, times, speech, language.events));
  const relations = timed("8-relations", () => findRelations(text, words, syntax, names, times, speech, events, language.relations));
  timed("9-linking", () => link(names, relations, language.linking));
}

function countWords(source: string): number {
  const counts = new Map<string, number>();
  for (const [word] of source.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size;
}

function measure(): Ratios {
  for (let round = 0; round < ROUNDS; round++) {
    if (round === 10) spent.clear();
    for (const { text, published } of EXAMPLES) {
      timed("reference", () => countWords(text));
      readTimed(text, published);
    }
  }
  const reference = spent.get("reference") as number;
  return Object.fromEntries(
    [...spent].filter(([stage]) => stage !== "reference").map(([stage, ms]) => [stage, Number((reference / ms).toPrecision(3))]),
  );
}

const ratios = measure();
if (process.argv.includes("--write")) writeFileSync(STORED, `${JSON.stringify(ratios, null, 2)}\n`);
const stored: Ratios = JSON.parse(readFileSync(STORED, "utf8"));
for (const [stage, ratio] of Object.entries(ratios)) {
  const slower = ratio < (stored[stage] ?? 0) * TOLERANCE;
  if (slower) process.exitCode = 1;
  console.log(`${stage.padEnd(12)} ${String(ratio).padStart(8)}  stored ${stored[stage] ?? "–"}${slower ? "  SLOWER" : ""}`);
}

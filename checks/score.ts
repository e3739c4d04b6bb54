/**
 * Scores the reader on the public gold beside the project, where it is there: `npm run score [-- --only NAME]`.
 * NAME is a part of a row's name (`dev`, `seed`, `train`, `words`, `names`, `times` …). Prints one table; `--json` prints it as JSON.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reportScores, SHARED } from "./report-scores.ts";

const ISNAD = join(import.meta.dirname, "../packages/cli/src/main.ts");
const scratch = mkdtempSync(join(tmpdir(), "isnad-score-"));

type Scores = Readonly<Record<string, string | number>>;

/** Runs a command and gives what it printed. */
function run(args: readonly string[]): string {
  return execFileSync(process.execPath, [...args], { encoding: "utf8", maxBuffer: 2 ** 30, stdio: ["ignore", "pipe", "inherit"] });
}

function keep(name: string, text: string): string {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
}

/** Reads a gold file of whole reports and scores what was read. */
function scoreReports(file: string): Scores {
  const gold = join(SHARED, "gold", file);
  return reportScores(gold, run([ISNAD, "read", gold, "--format", "jsonl"]));
}

function dataScores(mode: string, gold: string, predictions: string, ...rest: string[]): Scores {
  const found = JSON.parse(run([join(SHARED, "data/score.mjs"), mode, gold, predictions, "--json", ...rest]));
  return Object.fromEntries(
    Object.entries(found as Record<string, { f1?: number; accuracy?: number; spurious?: number }>).map(([name, s]) => [
      name,
      s.f1 ?? s.accuracy ?? s.spurious ?? 0,
    ]),
  );
}

/** Analyses the gold's own sentences, one a line, and scores the CoNLL-U that comes out. */
function scoreAnalysis(mode: string, path: string): Scores {
  const gold = join(SHARED, "data", path);
  const sentences = keep("sentences.txt", run([join(SHARED, "data/score.mjs"), "text", gold]));
  return dataScores(mode, gold, keep("analysis.conllu", run([ISNAD, "analyze", sentences, "--sentences"])));
}

function scoreGivenWords(path: string): Scores {
  const gold = join(SHARED, "data", path);
  return dataScores("words", gold, keep("analysis.conllu", run([ISNAD, "analyze", gold, "--words"])));
}

/** The last tenth of the names training file, which the tagger is not trained on: its test split is not public. */
function scoreNames(): Scores {
  const blocks = readFileSync(join(SHARED, "data/names/anercorp_camel_train.bio.tsv"), "utf8")
    .trim()
    .split(/\n\s*\n/);
  const gold = keep("anercorp-dev.bio.tsv", `${blocks.slice(Math.floor(blocks.length * 0.9)).join("\n\n")}\n`);
  const sentences = keep("sentences.txt", run([join(SHARED, "data/score.mjs"), "text", gold]));
  return dataScores("names", gold, keep("analysis.conllu", run([ISNAD, "analyze", sentences, "--sentences"])));
}

function scoreTimes(): Scores {
  const gold = join(SHARED, "data/time/timex_duckling_ar.jsonl");
  const cases = readFileSync(gold, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const reports = cases.map(({ id, text, reference_time }) => JSON.stringify({ id, text, published: reference_time }));
  const readings = keep("readings.jsonl", run([ISNAD, "read", keep("times.jsonl", `${reports.join("\n")}\n`), "--format", "jsonl"]));
  return dataScores("times", gold, readings);
}

/** Detection of attacks and protests, and their spans, against coders' votes. */
function scoreVotes(): Scores {
  const events = (name: string) => join(SHARED, "data/events", name);
  const reports = keep("votes.jsonl", run([events("gsr-reports.mjs"), events("detection.jsonl"), events("spans.jsonl")]));
  const readings = keep("readings.jsonl", run([ISNAD, "read", reports, "--format", "jsonl"]));
  const predictions = keep("predictions.jsonl", run([events("gsr-predictions.mjs"), readings]));
  process.stderr.write(
    run([events("score-gsr.mjs"), "--detection", events("detection.jsonl"), "--spans", events("spans.jsonl"), "--pred", predictions]),
  );
  return {};
}

const ROWS: readonly (readonly [string, () => Scores])[] = [
  ["reports: seed", () => scoreReports("seed.jsonl")],
  ["reports: dev", () => scoreReports("dev.jsonl")],
  ["reports: train", () => scoreReports("train.jsonl")],
  ["words: PUD dev, raw text", () => scoreAnalysis("words", "treebank/pud_dev.conllu")],
  ["words: PADT dev, words given", () => scoreGivenWords("treebank/padt_ud2ish_trees_dev.conllu")],
  ["splits: PADT dev, newspaper spelling", () => scoreAnalysis("tokens", "treebank/padt_segmentation_dev.jsonl")],
  ["names: ANERcorp, last tenth", scoreNames],
  ["times: duckling's cases", scoreTimes],
  ["votes: attacks and protests", scoreVotes],
];

function main(): void {
  if (!existsSync(SHARED)) {
    console.log("skipped: the public gold is not beside this project");
    return;
  }
  const at = process.argv.indexOf("--only");
  const only = at < 0 ? "" : (process.argv[at + 1] as string);
  const table = ROWS.filter(([name]) => name.includes(only)).map(([name, score]) => [name, score()] as const);
  if (process.argv.includes("--json")) console.log(JSON.stringify(Object.fromEntries(table)));
  else
    for (const [name, scores] of table)
      console.log(
        `${name}\n  ${Object.entries(scores)
          .map(([k, v]) => `${k} ${v}`)
          .join("  ")}`,
      );
}

try {
  main();
} finally {
  rmSync(scratch, { recursive: true });
}

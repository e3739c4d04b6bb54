import { readFileSync } from "node:fs";
import type { Report } from "@isnad/reader";
import { loadArabic } from "isnad";
import { comparedPairs } from "../packages/archive/src/copies/compared-pairs.ts";
import { distinctShingles, likeness, whyCopy } from "../packages/archive/src/copies/likeness.ts";
import { signatureOf } from "../packages/archive/src/copies/signature-of.ts";
import { foldedWords } from "../packages/archive/src/search/folded-words.ts";

/**
 * Prints the near-copies among reports as JSON lines, for a person to read: `node checks/near-copies.ts FILE.jsonl… [--sample N]`. A report's day is
 * its `published` or `date`. The sample is drawn with a fixed seed.
 */
const at = process.argv.indexOf("--sample");
const files = process.argv.slice(2, at < 0 ? undefined : at);
const size = at < 0 ? Number.POSITIVE_INFINITY : Number(process.argv[at + 1]);

const { text: spelling } = loadArabic();

type Told = Pick<Report, "id" | "text"> & { readonly published?: string | null; readonly date?: string | null };

const reports = new Map(
  files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => compared(JSON.parse(line) as Told)),
  ),
);

function compared({ id, text, published, date }: Told) {
  const words = foldedWords(text, spelling);
  return [id, { text, words, signature: signatureOf(words), publishedOn: (published ?? date ?? null)?.slice(0, 10) ?? null }] as const;
}

const pairs = comparedPairs(reports, new Set(reports.keys())).flatMap(([one, other]) => {
  const [a, b] = [reports.get(one), reports.get(other)];
  if (!a || !b) return [];
  const alike = likeness(distinctShingles(a.words), distinctShingles(b.words));
  const days = a.publishedOn && b.publishedOn ? Math.abs(Date.parse(a.publishedOn) - Date.parse(b.publishedOn)) / 86_400_000 : 0;
  const why = whyCopy(alike, days);
  return why ? [{ one, other, why, ...alike, texts: [a.text, b.text] }] : [];
});

process.stderr.write(`${pairs.length} pairs among ${reports.size} reports\n`);
for (const pair of sampled(pairs)) process.stdout.write(`${JSON.stringify(pair)}\n`);

/** A draw without repetition, the same each time. */
function sampled<One>(all: readonly One[]): readonly One[] {
  const left = [...all];
  const drawn: One[] = [];
  for (let seed = 777; drawn.length < size && left.length > 0; ) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    drawn.push(...left.splice(Math.floor((seed / 2147483648) * left.length), 1));
  }
  return drawn;
}

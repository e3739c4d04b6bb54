import { readFileSync } from "node:fs";
import type { PartOfSpeech } from "../../packages/reader/src/pipeline/2-words/words.ts";
import { harmonise } from "./harmonise.ts";
import type { TreebankName, TreebankSentence, TreebankWord } from "./treebank.ts";

/** Reads one CoNLL-U file whose clitics are words with `SpaceAfter=No`, labels mapped to one convention. */
export function readConllu(path: string, treebank: TreebankName): TreebankSentence[] {
  return readFileSync(path, "utf8")
    .split(/\n\s*\n/)
    .map((block) => readSentence(block.split("\n"), treebank))
    .filter((sentence) => sentence.words.length > 0)
    .map(harmonise);
}

function readSentence(lines: readonly string[], treebank: TreebankName): TreebankSentence {
  const text = lines.find((line) => line.startsWith("# text = "))?.slice("# text = ".length) ?? null;
  const rows = lines.map((line) => line.split("\t")).filter((cells) => /^\d+$/.test(cells[0] ?? ""));
  return { treebank, text, words: rows.map(readWord) };
}

function readWord(cells: readonly string[]): TreebankWord {
  const [, form, lemma, pos, , features, head, relation, , misc] = cells as readonly string[] & { length: 10 };
  return {
    form: withoutMarks(form as string),
    lemma: withoutMarks(lemma === "_" ? (form as string) : (lemma as string)),
    markedLemma: lemma as string,
    pos: pos as PartOfSpeech,
    features: readFeatures(features as string),
    head: Number(head) - 1,
    relation: relation as string,
    glued: (misc ?? "").includes("SpaceAfter=No"),
  };
}

function readFeatures(cell: string): ReadonlyMap<string, string> {
  if (cell === "_") return new Map();
  return new Map(cell.split("|").map((pair) => pair.split("=") as [string, string]));
}

export function withoutMarks(word: string): string {
  return word.replace(/[\u064B-\u065F\u0670\u0640]/g, "").replaceAll("ٱ", "ا") || word;
}

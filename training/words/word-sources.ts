import { join } from "node:path";
import { textKnowledge } from "../../packages/arabic/src/text/text-knowledge.ts";
import { cliticKnowledge } from "../../packages/arabic/src/words/words-knowledge.ts";
import { fold } from "../../packages/reader/src/pipeline/1-text/fold.ts";
import type { ModelKind } from "../model-kind.ts";
import { readTables } from "../read-tables.ts";
import { readConllu } from "../treebank/read-conllu.ts";
import { attestedStems } from "./attested-stems.ts";
import { beforePronoun } from "./before-pronoun.ts";
import type { LexiconWord } from "./build-lexicon.ts";
import { camelNominalWords, verbWords } from "./external-words.ts";
import { rawCounts } from "./raw-counts.ts";
import { readCamelNominals, readCamelVerbs } from "./read-camel-lexicon.ts";
import { signatures } from "./signatures.ts";
import { tableWords } from "./table-words.ts";

export type Clitics = ReturnType<typeof cliticKnowledge>;

/** What the words stage learns from: clitics and tables, treebank sentences, listed words, and what raw text shows of them. */
export function readWordSources(data: string, kind: ModelKind) {
  const tables = readTables();
  const letters = textKnowledge(tables);
  const clitics = cliticKnowledge(tables, (word) => fold(word, letters));
  const pud = readConllu(join(data, "treebank/pud_train.conllu"), "PUD");
  const padt = kind === "free" ? [] : readConllu(join(data, "treebank/padt_ud2ish_trees_train.conllu"), "PADT");
  const counts = kind === "free" ? new Map<string, number>() : rawCounts(data, clitics.fold);
  const own = tableWords(tables, clitics.fold);
  const camel = kind === "free" ? [] : camelWords(data, clitics.fold, attestedStems(counts));
  const listed = [...own.flatMap((word) => [word, ...beforePronoun(word, clitics.fold)]), ...camel];
  return { tables, clitics, sentences: [...pud, ...padt], listed, seen: signatures(counts) };
}

/** Camel Morph's words that raw text shows. */
function camelWords(data: string, fold: (word: string) => string, attested: ReadonlySet<string>): LexiconWord[] {
  return [
    ...readCamelVerbs(data).flatMap((verb) => verbWords(verb, fold)),
    ...readCamelNominals(data).flatMap((nominal) => camelNominalWords(nominal, fold)),
  ]
    .flatMap((word) => [word, ...beforePronoun(word, fold)])
    .filter(({ key }) => attested.has(key));
}

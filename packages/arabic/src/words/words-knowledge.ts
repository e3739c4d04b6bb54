import {
  type ByteReader,
  type Ending,
  emptyLexicon,
  emptyModel,
  type FusedWord,
  type ModelFile,
  type PartOfSpeech,
  readFeatures,
  readLexicon,
  readLinearModel,
  readText,
  readVarint,
  type WordsKnowledge,
} from "@isnad/reader";
import { once } from "../once.ts";
import type { Sources } from "../sources.ts";
import { parseTable, type Row, TableError, type Tables } from "../table.ts";

/** Clitics from the tables; the lexicon and what was learned from the model's `words/` sections. */
export function wordsKnowledge({ tables, model, key }: Sources): WordsKnowledge {
  const { tagger, ...learned } = learnedWords(model);
  const givenWordsTagger = once(() => section(model, "tagger-padt", readLinearModel, tagger));
  return {
    ...cliticKnowledge(tables, key),
    ...learned,
    tagger,
    get givenWordsTagger() {
      return givenWordsTagger();
    },
  };
}

type Learned = "lexicon" | "splitter" | "tagger" | "featureSets" | "givenWordsTagger" | "voice" | "guesses";

/** What needs no model: the training begins with it. */
export function cliticKnowledge(tables: Tables, key: (word: string) => string): Omit<WordsKnowledge, Learned> {
  return {
    fold: key,
    proclitics: parseTable(tables, "words/proclitics.tsv", 3).map(({ cells }) => ({ form: cells[0] as string, order: Number(cells[1]) })),
    enclitics: parseTable(tables, "words/enclitics.tsv", 4).map(({ cells }) => cells[0] as string),
    fused: new Map(parseTable(tables, "words/fused-words.tsv", 3).map(fusedWord)),
    article: "ال",
    hidesArticle: "ل",
    conjunction: "و",
    openEnding: "ت",
    endings: parseTable(tables, "words/endings.tsv", 3).map(readEnding),
    openingVerbs: new Set(parseTable(tables, "words/opening-verbs.tsv", 1).map(({ cells }) => key(cells[0] as string))),
    moodParticles: new Map(
      parseTable(tables, "words/mood-particles.tsv", 2).map(({ cells }) => [key(cells[0] as string), cells[1] as "Sub" | "Jus"]),
    ),
    patternLetters: "اويتنمسهءئؤ",
  };
}

function learnedWords(model: ModelFile): Omit<Pick<WordsKnowledge, Learned>, "givenWordsTagger"> {
  const lexicon = section(model, "lexicon", readLexicon, emptyLexicon());
  return {
    lexicon,
    featureSets: lexicon.features.map(readFeatures),
    splitter: section(model, "splitter", readLinearModel, emptyModel(1)),
    tagger: section(model, "tagger-pud", readLinearModel, emptyModel(17)),
    voice: section(model, "voice", readLinearModel, emptyModel(2)),
    guesses: section(model, "guesses", readGuesses, new Map<string, string>()),
  };
}

function section<T>(model: ModelFile, name: string, read: (bytes: ByteReader) => T, none: T): T {
  const data = model.get(`words/${name}`);
  return data ? read({ data, at: 0 }) : none;
}

function readGuesses(bytes: ByteReader): ReadonlyMap<string, string> {
  return new Map(Array.from({ length: readVarint(bytes) }, () => [readText(bytes), readText(bytes)] as const));
}

function readEnding({ cells }: Row): Ending {
  const [letters, parts, features] = cells as [string, string, string];
  return {
    letters: letters.replace("…", ""),
    atStart: letters.endsWith("…"),
    parts: new Set(parts.split(" ") as PartOfSpeech[]),
    features: readFeatures(features),
  };
}

function fusedWord(row: Row): [string, FusedWord] {
  const [written, words, letters] = row.cells as [string, string, string];
  const lengths = letters.split(" + ").map(Number);
  if (lengths.reduce((a, b) => a + b, 0) !== written.length) throw new TableError(row.path, row.line, `letters do not add up: ${letters}`);
  return [written, { forms: words.split(" + "), lengths }];
}

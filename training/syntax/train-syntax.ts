import { textKnowledge } from "../../packages/arabic/src/text/text-knowledge.ts";
import { wordsKnowledge } from "../../packages/arabic/src/words/words-knowledge.ts";
import { ByteWriter, writeText, writeVarint } from "../../packages/reader/src/learned/bytes.ts";
import { quantise, writeLinearModel } from "../../packages/reader/src/learned/linear-model.ts";
import type { ModelFile } from "../../packages/reader/src/learned/model-file.ts";
import { fold } from "../../packages/reader/src/pipeline/1-text/fold.ts";
import type { ModelKind } from "../model-kind.ts";
import { readTables } from "../read-tables.ts";
import { unseenLessons } from "../words/unseen-lessons.ts";
import { learnParser } from "./learn-parser.ts";
import { newsSentences } from "./news-sentences.ts";
import type { ParsedSentence } from "./parsed-sentence.ts";
import { teamTree, trainTeam } from "./parser-team.ts";
import { type ParserWeights, prune } from "./parser-weights.ts";
import { unseenTokens } from "./unseen-tokens.ts";

/**
 * Trains the sections of the syntax stage, one parser a treebank: their trees differ too much to be learned as one.
 * A team of parsers, each trained on the treebank, parses raw news by vote; the parser that is kept learns from the treebank and from
 * the team's trees (Kuncoro et al. 2016). `free` has no raw news.
 */
export function trainSyntax(data: string, kind: ModelKind, model: ModelFile): ModelFile {
  const tables = readTables();
  const letters = textKnowledge(tables);
  const words = wordsKnowledge({ tables, text: letters, model, key: (word) => fold(word, letters) });
  const sections = new Map<string, Uint8Array>();
  for (const [name, trees] of unseenTokens(unseenLessons(data, kind), letters, words)) {
    const tagger = name === "PUD" ? words.tagger : words.givenWordsTagger;
    const news = kind === "free" ? [] : newsSentences(data, letters, { ...words, tagger }, NEWS_TOKENS);
    sections.set(`syntax/${name.toLowerCase()}`, section(trainParser(trees, news, words.article)));
  }
  return sections;
}

const NEWS_TOKENS = 300_000;
const TREEBANK_COPIES = 3;
const ROUNDS = 5;
/** Weights below these parts of the largest are left out. */
const LEAST_MOVE = 0.03;
const LEAST_RELATION = 0.03;

function trainParser(trees: readonly ParsedSentence[], news: readonly ParsedSentence["tokens"][], article: string): ParserWeights {
  const relationNames = namesOf(trees);
  if (news.length === 0) return learnParser(trees, relationNames, article, SEED, ROUNDS);
  const team = trainTeam(trees, relationNames, article);
  const silver = news.map((tokens) => teamTree(team, tokens));
  const gold = Array.from({ length: TREEBANK_COPIES }, () => trees).flat();
  return learnParser([...gold, ...silver], relationNames, article, SEED, ROUNDS);
}

const SEED = 12345;

function namesOf(sentences: readonly ParsedSentence[]): string[] {
  const names = new Set(sentences.flatMap((sentence) => sentence.relations));
  names.delete("root");
  return ["root", ...[...names].sort()];
}

/** Relation names, then moves, then relations. */
function section({ relationNames, moves, relations }: ParserWeights): Uint8Array {
  const out = new ByteWriter();
  writeVarint(out, relationNames.length);
  for (const name of relationNames) writeText(out, name);
  writeLinearModel(quantise(prune(moves, LEAST_MOVE), 2), out);
  writeLinearModel(quantise(prune(relations, LEAST_RELATION), relationNames.length), out);
  return out.bytes();
}

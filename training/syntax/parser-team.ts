import type { Token } from "../../packages/reader/src/pipeline/2-words/words.ts";
import { parseSentences } from "../../packages/reader/src/pipeline/3-syntax/parse.ts";
import type { ParserModel } from "../../packages/reader/src/pipeline/3-syntax/syntax-knowledge.ts";
import { bestTree } from "./best-tree.ts";
import { learnParser, modelOf } from "./learn-parser.ts";
import { mirrored, mirroredHeads } from "./mirrored.ts";
import type { ParsedSentence } from "./parsed-sentence.ts";

/** Parsers that learned from the same trees in different orders, half of them backwards; together they are right more often than each. */
export interface ParserTeam {
  readonly forwards: readonly ParserModel[];
  readonly backwards: readonly ParserModel[];
  readonly article: string;
}

const PAIRS = 4;
const ROUNDS = 4;

export function trainTeam(sentences: readonly ParsedSentence[], relationNames: readonly string[], article: string): ParserTeam {
  const backwards = sentences.map(mirrored);
  const train = (trees: readonly ParsedSentence[], seed: number) => modelOf(learnParser(trees, relationNames, article, seed, ROUNDS), 0, 0);
  const seeds = Array.from({ length: PAIRS }, (_, i) => i + 1);
  return { forwards: seeds.map((seed) => train(sentences, seed)), backwards: seeds.map((seed) => train(backwards, seed)), article };
}

/** The tree that most of the team's joints agree with (Sagae and Lavie 2006). */
export function teamTree(team: ParserTeam, tokens: readonly Token[]): ParsedSentence {
  const size = tokens.length;
  const votes = [
    ...team.forwards.map((model) => parseTokens(tokens, model, team.article)),
    ...team.backwards.map((model) => {
      const { heads, relations } = parseTokens(tokens.toReversed(), model, team.article);
      return { heads: mirroredHeads(heads), relations: relations.toReversed() };
    }),
  ];
  const weights = new Float64Array((size + 1) * (size + 1));
  for (const { heads } of votes)
    heads.forEach((head, token) => {
      weights[head * (size + 1) + token] = (weights[head * (size + 1) + token] as number) + 1;
    });
  const heads = bestTree(size, weights);
  return { tokens, heads, relations: heads.map((head, token) => (head === size ? "root" : votedRelation(votes, head, token))) };
}

/** One sentence's heads, counted as in `ParsedSentence`, and relations. */
function parseTokens(tokens: readonly Token[], model: ParserModel, article: string): Vote {
  const { heads, relations } = parseSentences(tokens, [{ from: 0, to: tokens.length }], model, article);
  return { heads: Array.from(heads, (head) => (head < 0 ? tokens.length : head)), relations };
}

type Vote = Pick<ParsedSentence, "heads" | "relations">;

/** Those who have the same head count five times. */
function votedRelation(votes: readonly Vote[], head: number, token: number): string {
  const counts = new Map<string, number>();
  for (const { heads, relations } of votes) {
    const relation = relations[token] as string;
    if (relation !== "root") counts.set(relation, (counts.get(relation) ?? 0) + (heads[token] === head ? 5 : 1));
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "dep";
}

import { quantise } from "../../packages/reader/src/learned/linear-model.ts";
import { moveTable } from "../../packages/reader/src/pipeline/3-syntax/move-table.ts";
import type { ParserModel } from "../../packages/reader/src/pipeline/3-syntax/syntax-knowledge.ts";
import { makeShuffle } from "../shuffle.ts";
import type { ParsedSentence } from "./parsed-sentence.ts";
import { againstShift, type ParserWeights, prune } from "./parser-weights.ts";
import { learnSentence, makeLearner } from "./train-parser.ts";

/** Trains one parser; returns its weights, averaged, in full. */
export function learnParser(
  sentences: readonly ParsedSentence[],
  relationNames: readonly string[],
  article: string,
  seed: number,
  rounds: number,
): ParserWeights {
  const learner = makeLearner(relationNames, article, seed);
  const shuffle = makeShuffle(seed);
  for (let round = 0; round < rounds; round++)
    for (const sentence of shuffle([...sentences])) learnSentence(learner, sentence, round > 0 || sentences.length > 10_000);
  return { relationNames, moves: againstShift(learner.moves.averaged()), relations: learner.relations.averaged() };
}

export function modelOf({ relationNames, moves, relations }: ParserWeights, moveLeast: number, relationLeast: number): ParserModel {
  return {
    relationNames,
    moves: moveTable(quantise(prune(moves, moveLeast), 2)),
    relations: quantise(prune(relations, relationLeast), relationNames.length),
  };
}

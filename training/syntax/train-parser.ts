import { type Atoms, fillAtoms, makeAtoms } from "../../packages/reader/src/pipeline/3-syntax/atoms.ts";
import { MOVE_FEATURES, makeMoveSlots, moveFeatures } from "../../packages/reader/src/pipeline/3-syntax/move-features.ts";
import {
  isDone,
  makeMove,
  makeState,
  mayMove,
  type ParserState,
  startState,
} from "../../packages/reader/src/pipeline/3-syntax/parser-state.ts";
import { makeRelationSlots, RELATION_FEATURES, relationFeatures } from "../../packages/reader/src/pipeline/3-syntax/relation-features.ts";
import { numberAtom } from "../../packages/reader/src/pipeline/3-syntax/templates.ts";
import { AveragedPerceptron } from "../averaged-perceptron.ts";
import { seededRandom } from "../seeded-random.ts";
import { moveCosts } from "./move-costs.ts";
import type { ParsedSentence } from "./parsed-sentence.ts";

const MOVES = 3;
const MOVE_BITS = 20;
const RELATION_BITS = 17;
const CAPACITY = 512;

/** A parser while it learns: the same features as the reader's, weights in full. */
export interface Learner {
  readonly moves: AveragedPerceptron;
  readonly relations: AveragedPerceptron;
  readonly relationNames: readonly string[];
  readonly article: string;
  readonly atoms: Atoms;
  readonly state: ParserState;
  readonly moveSlots: Int32Array;
  readonly relationSlots: Int32Array;
  readonly features: Int32Array;
  readonly costs: Float64Array;
  readonly moveScores: Float64Array;
  readonly relationScores: Float64Array;
  readonly random: () => number;
}

export function makeLearner(relationNames: readonly string[], article: string, seed: number): Learner {
  return {
    moves: new AveragedPerceptron(MOVES, MOVE_BITS),
    relations: new AveragedPerceptron(relationNames.length, RELATION_BITS),
    relationNames,
    article,
    atoms: makeAtoms(CAPACITY),
    state: makeState(CAPACITY),
    moveSlots: makeMoveSlots(),
    relationSlots: makeRelationSlots(),
    features: new Int32Array(Math.max(MOVE_FEATURES, RELATION_FEATURES)),
    costs: new Float64Array(MOVES),
    moveScores: new Float64Array(MOVES),
    relationScores: new Float64Array(relationNames.length),
    random: seededRandom(seed),
  };
}

/** Learns from one sentence; where `explore`, mistakes are mostly followed, so that the parser learns to go on from them. */
export function learnSentence(learner: Learner, sentence: ParsedSentence, explore: boolean): number {
  const { state, atoms } = learner;
  let mistakes = 0;
  fillAtoms(atoms, sentence.tokens, 0, sentence.tokens.length, learner.article);
  startState(state, sentence.tokens.length);
  while (!isDone(state)) {
    const { move, wrong } = learnMove(learner, sentence, explore);
    if (wrong) mistakes++;
    const token = makeMove(state, move);
    if (token >= 0) learnRelation(learner, sentence, token);
  }
  return mistakes;
}

function learnMove(learner: Learner, sentence: ParsedSentence, explore: boolean): { move: number; wrong: boolean } {
  const { state, moves, features, moveScores, costs } = learner;
  moveFeatures(learner.atoms, state, learner.moveSlots, features);
  moves.score(features, MOVE_FEATURES, moveScores);
  moveCosts(state, sentence.heads, costs);
  const least = Math.min(...costs);
  const chosen = best(moveScores, (move) => mayMove(state, move));
  const wrong = (costs[chosen] as number) > least;
  const right = wrong ? best(moveScores, (move) => costs[move] === least) : chosen;
  if (wrong) moves.update(features, MOVE_FEATURES, right, chosen);
  moves.tick();
  return { move: wrong && explore && learner.random() < 0.9 ? chosen : right, wrong };
}

function learnRelation(learner: Learner, sentence: ParsedSentence, token: number): void {
  const { state, relations, features, relationScores, relationNames } = learner;
  if (state.heads[token] === state.size) return;
  relationFeatures(learner.atoms, state, token, learner.relationSlots, features);
  relations.score(features, RELATION_FEATURES, relationScores);
  const chosen = best(relationScores, (relation) => relation > 0);
  state.relations[token] = numberAtom(chosen);
  if (state.heads[token] !== sentence.heads[token]) return;
  const right = relationNames.indexOf(sentence.relations[token] as string);
  if (right > 0 && chosen !== right) relations.update(features, RELATION_FEATURES, right, chosen);
  relations.tick();
}

function best(scores: Float64Array, open: (output: number) => boolean): number {
  let found = -1;
  for (let k = 0; k < scores.length; k++) if (open(k) && (found < 0 || (scores[k] as number) > (scores[found] as number))) found = k;
  return found;
}

import { addFeature } from "../../learned/linear-model.ts";
import type { Atoms } from "./atoms.ts";
import { MOVE_FEATURES, makeMoveSlots, moveFeatures } from "./move-features.ts";
import { isDone, LEFT_HEAD, makeMove, makeState, mayMove, type ParserState, RIGHT_HEAD, SHIFT, startState } from "./parser-state.ts";
import { makeRelationSlots, RELATION_FEATURES, relationFeatures } from "./relation-features.ts";
import type { ParserModel } from "./syntax-knowledge.ts";
import { numberAtom } from "./templates.ts";

/** Where `root` stands in `relationNames`; no token below another has it. */
const ROOT = 0;

/** Room to parse in, made once a report. */
export interface Bench {
  readonly state: ParserState;
  readonly moveSlots: Int32Array;
  readonly relationSlots: Int32Array;
  readonly features: Int32Array;
  readonly scores: Int32Array;
  /** Number of each token's relation in `relationNames`. */
  readonly chosen: Uint8Array;
}

export function makeBench(capacity: number, relations: number): Bench {
  return {
    state: makeState(capacity),
    moveSlots: makeMoveSlots(),
    relationSlots: makeRelationSlots(),
    features: new Int32Array(Math.max(MOVE_FEATURES, RELATION_FEATURES)),
    scores: new Int32Array(relations),
    chosen: new Uint8Array(capacity),
  };
}

/** Parses the tokens in `atoms` greedily: heads are left in `bench.state`, relations in `bench.chosen`. */
export function parseWindow(atoms: Atoms, bench: Bench, model: ParserModel): void {
  const { state } = bench;
  startState(state, atoms.size);
  while (!isDone(state)) {
    moveFeatures(atoms, state, bench.moveSlots, bench.features);
    const token = makeMove(state, bestMove(bench, model));
    if (token >= 0) chooseRelation(atoms, bench, token, model);
  }
}

function bestMove({ state, features }: Bench, { moves }: ParserModel): number {
  const { mask, scores } = moves;
  let sum = 0;
  for (let i = 0; i < MOVE_FEATURES; i++) sum = (sum + (scores[(features[i] as number) & mask] as number)) | 0;
  const right = (sum << 16) >> 16;
  const left = (sum - right) >> 16;
  const shift = mayMove(state, SHIFT) ? 0 : -Infinity;
  if (mayMove(state, RIGHT_HEAD) && right >= shift && (right >= left || !mayMove(state, LEFT_HEAD))) return RIGHT_HEAD;
  return mayMove(state, LEFT_HEAD) && left >= shift ? LEFT_HEAD : SHIFT;
}

function chooseRelation(atoms: Atoms, bench: Bench, token: number, { relations }: ParserModel): void {
  const { state, features, scores, chosen } = bench;
  if (state.heads[token] === state.size) {
    chosen[token] = ROOT;
    return;
  }
  relationFeatures(atoms, state, token, bench.relationSlots, features);
  scores.fill(0);
  for (let i = 0; i < RELATION_FEATURES; i++) addFeature(relations, features[i] as number, scores);
  let best = ROOT + 1;
  for (let k = best + 1; k < scores.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
  chosen[token] = best;
  state.relations[token] = numberAtom(best);
}

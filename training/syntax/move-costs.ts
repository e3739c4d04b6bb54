import { LEFT_HEAD, mayMove, type ParserState, RIGHT_HEAD, SHIFT } from "../../packages/reader/src/pipeline/3-syntax/parser-state.ts";

/**
 * Dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many of the tree's joints each move would put out of reach.
 * A move that is not open costs Infinity.
 */
export function moveCosts(state: ParserState, heads: readonly number[], costs: Float64Array): void {
  costs[SHIFT] = mayMove(state, SHIFT) ? shiftCost(state, heads) : Number.POSITIVE_INFINITY;
  costs[RIGHT_HEAD] = mayMove(state, RIGHT_HEAD) ? rightCost(state, heads) : Number.POSITIVE_INFINITY;
  costs[LEFT_HEAD] = mayMove(state, LEFT_HEAD) ? leftCost(state, heads) : Number.POSITIVE_INFINITY;
}

/** Reading on buries the stack: the next token can have no dependent there and no head but the top. */
function shiftCost({ stack, depth, next }: ParserState, heads: readonly number[]): number {
  let cost = 0;
  for (let k = 0; k < depth; k++) {
    if (heads[stack[k] as number] === next) cost++;
    if (k < depth - 1 && heads[next] === stack[k]) cost++;
  }
  return cost;
}

/** The top loses the dependents still to be read, a head further on, and the one below it. */
function rightCost({ stack, depth, next, size }: ParserState, heads: readonly number[]): number {
  const top = stack[depth - 1] as number;
  const head = heads[top] as number;
  let cost = head > next || (depth > 1 && head === stack[depth - 2]) ? 1 : 0;
  for (let k = next; k < size; k++) if (heads[k] === top) cost++;
  return cost;
}

/** The top loses the dependents still to be read and a head among them. */
function leftCost({ stack, depth, next, size }: ParserState, heads: readonly number[]): number {
  const top = stack[depth - 1] as number;
  let cost = (heads[top] as number) >= next ? 1 : 0;
  for (let k = next; k < size; k++) if (heads[k] === top) cost++;
  return cost;
}

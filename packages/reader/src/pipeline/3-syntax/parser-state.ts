/**
 * An arc-hybrid parser's state (Kuhlmann, Gómez-Rodríguez and Satta 2011) over the tokens of one window. What is read but not yet
 * joined lies on the stack; slot `size` is the root, after the last token. Arrays are as long as the longest window and are used again.
 */
export interface ParserState {
  size: number;
  /** The next token to be read. */
  next: number;
  /** How many lie on the stack. */
  depth: number;
  readonly stack: Int32Array;
  readonly heads: Int32Array;
  /** The outermost dependents on either side; the absent slot where there is none. */
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  /** The head's dependent on the same side that was outermost before each token was joined. */
  readonly siblings: Int32Array;
  /** How many dependents there are on either side. */
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  /** Atoms of the relations given so far. */
  readonly relations: Int32Array;
}

/** Read the next token on to the stack. */
export const SHIFT = 0;
/** Join the stack's top to the next token, or to the root after the last. */
export const RIGHT_HEAD = 1;
/** Join the stack's top to the one below it. */
export const LEFT_HEAD = 2;

export function makeState(capacity: number): ParserState {
  const slots = () => new Int32Array(capacity + 2);
  return {
    size: 0,
    next: 0,
    depth: 0,
    stack: slots(),
    heads: slots(),
    leftmost: slots(),
    rightmost: slots(),
    siblings: slots(),
    lefts: slots(),
    rights: slots(),
    relations: slots(),
  };
}

export function startState(state: ParserState, size: number): void {
  state.size = size;
  state.next = 0;
  state.depth = 0;
  state.heads.fill(-1, 0, size + 2);
  state.leftmost.fill(size + 1, 0, size + 2);
  state.rightmost.fill(size + 1, 0, size + 2);
  state.lefts.fill(0, 0, size + 2);
  state.rights.fill(0, 0, size + 2);
  state.relations.fill(0, 0, size + 2);
}

export function isDone(state: ParserState): boolean {
  return state.next === state.size && state.depth === 0;
}

/** Whether the move is open. At the end only the last one left may join the root, so every tree has one root. */
export function mayMove(state: ParserState, move: number): boolean {
  if (move === SHIFT) return state.next < state.size;
  if (move === LEFT_HEAD) return state.depth > 1;
  return state.depth > 0 && (state.next < state.size || state.depth === 1);
}

/** Makes a move that is open. Returns the token that found its head by it, or -1. */
export function makeMove(state: ParserState, move: number): number {
  if (move === SHIFT) {
    state.stack[state.depth++] = state.next++;
    return -1;
  }
  const token = state.stack[--state.depth] as number;
  if (move === RIGHT_HEAD) joinRight(state, token, state.next);
  else joinLeft(state, token, state.stack[state.depth - 1] as number);
  return token;
}

function joinRight(state: ParserState, token: number, head: number): void {
  state.heads[token] = head;
  state.lefts[head] = (state.lefts[head] as number) + 1;
  state.siblings[token] = state.leftmost[head] as number;
  state.leftmost[head] = token;
}

function joinLeft(state: ParserState, token: number, head: number): void {
  state.heads[token] = head;
  state.rights[head] = (state.rights[head] as number) + 1;
  state.siblings[token] = state.rightmost[head] as number;
  state.rightmost[head] = token;
}

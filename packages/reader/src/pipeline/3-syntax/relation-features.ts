import type { Atoms } from "./atoms.ts";
import type { ParserState } from "./parser-state.ts";
import { fillFeatures, numberAtom, slotFactor, type Templates, templates } from "./templates.ts";

/**
 * What is looked at when a token has just found its head: `d` the token, `h` its head, `dp`, `dn`, `hp`, `hn` the neighbours in the text;
 * `df` and `dz` the token's outermost dependents left and right; `hs` the head's dependent that was joined last on the same side,
 * `ho` the outermost on the other; `hb` what lies below the head on the stack or, for a head on the left, the next token.
 * Then w word, l lemma, t tag, e ending, r relation. `side` says on which side the head lies, `gap` how far, `kids` how many dependents.
 */
const SLOTS = [
  ...["dw", "dl", "dt", "de", "hw", "hl", "ht", "he", "dpt", "dpw", "dnt", "dnw", "hpt", "hnt", "hnw"],
  ...["dft", "dfw", "dfr", "dzt", "dzr", "hst", "hsw", "hsr", "hot", "hor", "hbt", "hbw"],
  ...["side", "gap", "kids", "siblings"],
];

const RELATIONS: Templates = templates(
  SLOTS,
  `dw
  dl
  dt side
  ht side
  hw side
  hl side
  dt ht side
  dw ht side
  dl ht side
  dt hw side
  dt hl side
  dw hw side
  dl hl side
  gap dt ht
  dt ht side dft
  dt ht dfw
  dt hw dfw
  dt hl dfw
  dt ht dfr
  dt ht side dzt
  dt ht dzr
  dt ht dpt dnt
  dt ht dnw
  dt ht dpw
  dt ht hpt hnt
  dt ht hst side
  dt ht hsr side
  dt ht hot side
  dt ht hor side
  dt hl hsr side
  dt hl hor side
  dt ht hsw
  dt ht hbt side
  dt ht hbw side
  dt ht de
  dt he de
  dt ht siblings
  dt ht kids
  dw gap
  de ht
  dw dnt side
  dft hst dt ht
  dfw de dt ht`,
);

export const RELATION_FEATURES = RELATIONS.count;

export function makeRelationSlots(): Int32Array {
  return new Int32Array(SLOTS.length + 1);
}

const FACTORS = Int32Array.from(SLOTS, (_, slot) => slotFactor(slot + 100));

/** Fills `features` for `token`, which the last move joined to its head. */
export function relationFeatures(atoms: Atoms, state: ParserState, token: number, slots: Int32Array, features: Int32Array): void {
  fillSlots(atoms, state, token, slots);
  for (let slot = 1; slot < slots.length; slot++) slots[slot] = Math.imul(slots[slot] as number, FACTORS[slot - 1] as number);
  fillFeatures(RELATIONS, slots, features);
}

function fillSlots(atoms: Atoms, state: ParserState, token: number, slots: Int32Array): void {
  const { word, lemma, tag, ending } = atoms;
  const { size, leftmost, rightmost, relations, lefts, rights } = state;
  const none = size + 1;
  const head = state.heads[token] as number;
  const isRight = head > token;
  const before = token > 0 ? token - 1 : none;
  const headBefore = head > 0 ? head - 1 : none;
  const after = token + 1 < size ? token + 1 : none;
  const headAfter = head + 1 < size ? head + 1 : none;
  const first = leftmost[token] as number;
  const last = rightmost[token] as number;
  const sibling = state.siblings[token] as number;
  const other = (isRight ? rightmost[head] : leftmost[head]) as number;
  const beyond = isRight ? (state.depth > 0 ? (state.stack[state.depth - 1] as number) : none) : state.next;
  let at = 1;
  const put = (atom: number | undefined) => {
    slots[at++] = atom as number;
  };
  put(word[token]);
  put(lemma[token]);
  put(tag[token]);
  put(ending[token]);
  put(word[head]);
  put(lemma[head]);
  put(tag[head]);
  put(ending[head]);
  put(tag[before]);
  put(word[before]);
  put(tag[after]);
  put(word[after]);
  put(tag[headBefore]);
  put(tag[headAfter]);
  put(word[headAfter]);
  put(tag[first]);
  put(word[first]);
  put(relations[first]);
  put(tag[last]);
  put(relations[last]);
  put(tag[sibling]);
  put(word[sibling]);
  put(relations[sibling]);
  put(tag[other]);
  put(relations[other]);
  put(tag[beyond]);
  put(word[beyond]);
  put(numberAtom(isRight ? 1 : 0));
  put(numberAtom((head === size ? 7 : Math.min(Math.abs(head - token), 6)) * 2 + (isRight ? 1 : 0)));
  put(numberAtom(Math.min((lefts[token] as number) + (rights[token] as number), 4)));
  put(numberAtom(Math.min((isRight ? lefts[head] : rights[head]) as number, 4) * 2 + (isRight ? 1 : 0)));
}

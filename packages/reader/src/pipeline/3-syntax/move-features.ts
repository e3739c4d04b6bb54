import type { Atoms } from "./atoms.ts";
import type { ParserState } from "./parser-state.ts";
import { fillFeatures, numberAtom, slotFactor, type Templates, templates } from "./templates.ts";

/**
 * What the parser looks at before a move. `s0` is the stack's top, `s1` and `s2` lie below it; `b0` is the next token, `b1` to `b3` follow it;
 * `s0l` and `s0r` are the outermost dependents; `s0p` and `s0n` stand before and after in the text. Then w word, l lemma, t tag,
 * e ending, r relation. `gap` counts the tokens between, `left` and `right` the dependents.
 */
const SLOTS = [
  ...["s0w", "s0l", "s0t", "s0e", "s1w", "s1l", "s1t", "s1e", "s2t", "s2w", "b0w", "b0l", "b0t", "b0e", "b1w", "b1t", "b2t", "b2w", "b3t"],
  ...["s0lt", "s0lw", "s0lr", "s0rt", "s0rw", "s0rr", "s1lt", "s1lw", "s1lr", "s1rt", "s1rw", "s1rr", "b0lt", "b0lw", "b0lr"],
  ...["s0nt", "s0pt", "s1nt", "s1pt", "b0pt"],
  ...["gap0", "gap1", "s0left", "s0right", "s1left", "s1right", "b0left"],
];

const MOVES: Templates = templates(
  SLOTS,
  `s0t
  s0w
  s0l
  b0t
  b0w
  b0l
  s1t
  s1w
  b1t
  b1w
  s0w s0t
  b0w b0t
  s0t b0t
  s0w b0t
  s0l b0t
  s0t b0w
  s0t b0l
  s0w b0w
  s0l b0l
  s0w s0t b0t
  s1t s0t
  s1w s0t
  s1l s0t
  s1t s0w
  s1t s0l
  s1w s0w
  s1l s0l
  s1t s0t b0t
  s1w s0t b0t
  s1l s0t b0t
  s1t s0w b0t
  s1t s0l b0t
  s1t s0t b0w
  s1t s0t b0l
  s0t b0t b1t
  s0w b0t b1t
  s0l b0t b1t
  b0t b1t b2t
  s1t s0t b0t b1t
  s2t s1t s0t
  s2t s1t s0t b0t
  s0t b0t b1w
  s0t b0t b1t b2t
  s0t b1w b2t
  gap0 s0t
  gap0 s0t b0t
  gap0 s0w b0t
  gap0 s0t b0w
  gap1 s1t s0t
  gap1 s1w s0t
  gap1 s1t s0w
  s0left s0right s0t
  s0left s0right s0w
  s1left s1right s1t
  s1left s1right s1w
  b0left b0t
  s0left s0right s0t b0t
  s1left s1right s1t s0t
  b0left s0t b0t
  s0t s0lt b0t
  s0t s0rt b0t
  s0t s0rr b0t
  s0t s0lr b0t
  s1t s1lt s0t
  s1t s1rt s0t
  s1t s1rr s0t
  s1t s1lr s0t
  s0t s0lw b0t
  s1t s0t s0lw
  s1t s0t s0lt
  s1t s0t s0lr
  s0t b0t b0lt
  s0t b0t b0lw
  s0t b0t b0lr
  s1w s0lt s0t
  s1t s0t s0rt
  s1t s1rw s0t
  s1w s0lw
  s1l s0lw
  s1t s0rw s0t
  s0t s0rw b0t
  s0e s0t b0t
  s1e s1t s0t
  s0e s1t s0t
  s0e s1e s0t
  s0e b0e b0t
  s0t b0pt b0t
  s0t s0nt b0t
  s1t s0pt s0t
  b0t s0pt s0t
  s1t s1nt s0t`,
);

export const MOVE_FEATURES = MOVES.count;

export function makeMoveSlots(): Int32Array {
  return new Int32Array(SLOTS.length + 1);
}

const FACTORS = Int32Array.from(SLOTS, (_, slot) => slotFactor(slot));

/** Fills `features` for the state as it stands. */
export function moveFeatures(atoms: Atoms, state: ParserState, slots: Int32Array, features: Int32Array): void {
  fillSlots(atoms, state, slots);
  for (let slot = 1; slot < slots.length; slot++) slots[slot] = Math.imul(slots[slot] as number, FACTORS[slot - 1] as number);
  fillFeatures(MOVES, slots, features);
}

function fillSlots(atoms: Atoms, state: ParserState, slots: Int32Array): void {
  const { word, lemma, tag, ending } = atoms;
  const { stack, depth, next, size, leftmost, rightmost, relations, lefts, rights } = state;
  const none = size + 1;
  const s0 = depth > 0 ? (stack[depth - 1] as number) : none;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : none;
  const s2 = depth > 2 ? (stack[depth - 3] as number) : none;
  const b1 = next + 1 < size ? next + 1 : none;
  const b2 = next + 2 < size ? next + 2 : none;
  const b3 = next + 3 < size ? next + 3 : none;
  const s0l = leftmost[s0] as number;
  const s0r = rightmost[s0] as number;
  const s1l = leftmost[s1] as number;
  const s1r = rightmost[s1] as number;
  const b0l = leftmost[next] as number;
  const s0n = s0 === none ? none : s0 + 1;
  const s1n = s1 === none ? none : s1 + 1;
  let at = 1;
  const put = (atom: number | undefined) => {
    slots[at++] = atom as number;
  };
  put(word[s0]);
  put(lemma[s0]);
  put(tag[s0]);
  put(ending[s0]);
  put(word[s1]);
  put(lemma[s1]);
  put(tag[s1]);
  put(ending[s1]);
  put(tag[s2]);
  put(word[s2]);
  put(word[next]);
  put(lemma[next]);
  put(tag[next]);
  put(ending[next]);
  put(word[b1]);
  put(tag[b1]);
  put(tag[b2]);
  put(word[b2]);
  put(tag[b3]);
  put(tag[s0l]);
  put(word[s0l]);
  put(relations[s0l]);
  put(tag[s0r]);
  put(word[s0r]);
  put(relations[s0r]);
  put(tag[s1l]);
  put(word[s1l]);
  put(relations[s1l]);
  put(tag[s1r]);
  put(word[s1r]);
  put(relations[s1r]);
  put(tag[b0l]);
  put(word[b0l]);
  put(relations[b0l]);
  put(tag[s0n]);
  put(tag[s0 > 0 && s0 !== none ? s0 - 1 : none]);
  put(tag[s1n]);
  put(tag[s1 > 0 && s1 !== none ? s1 - 1 : none]);
  put(tag[next > 0 ? next - 1 : none]);
  put(COUNTS[s0 === none ? 15 : Math.min(next - s0, 10)]);
  put(COUNTS[s1 === none ? 15 : Math.min(s0 - s1, 10)]);
  put(COUNTS[Math.min(lefts[s0] as number, 3)]);
  put(COUNTS[Math.min(rights[s0] as number, 4)]);
  put(COUNTS[Math.min(lefts[s1] as number, 3)]);
  put(COUNTS[Math.min(rights[s1] as number, 4)]);
  put(COUNTS[Math.min(lefts[next] as number, 3)]);
}

const COUNTS = Int32Array.from({ length: 16 }, (_, i) => numberAtom(i));

import type { Sentence, Token, Words } from "../2-words/words.ts";
import { type Atoms, fillAtoms, makeAtoms } from "./atoms.ts";
import { dependentsOf } from "./dependents-of.ts";
import { type Bench, makeBench, parseWindow } from "./parse-window.ts";
import type { Syntax } from "./syntax.ts";
import type { SyntaxKnowledge } from "./syntax-knowledge.ts";
import { windowEnd } from "./window-end.ts";

/**
 * Finds each token's head and relation, sentence by sentence, in time linear in the text.
 * A sentence longer than `LONGEST` tokens is parsed in pieces, the later ones joined to the root of the first as `parataxis`.
 */
export function parse(words: Words, knowledge: SyntaxKnowledge): Syntax {
  const heads = new Int32Array(words.tokens.length).fill(-1);
  const relations = new Array<string>(words.tokens.length).fill("root");
  const capacity = words.sentences.reduce((longest, { from, to }) => Math.max(longest, Math.min(to - from, LONGEST)), 0);
  const room = { atoms: makeAtoms(capacity), bench: makeBench(capacity, knowledge.relationNames.length) };
  for (const sentence of words.sentences) parseSentence(words.tokens, sentence, room, knowledge, { heads, relations });
  return { heads, relations, dependents: dependentsOf(heads) };
}

/** Longer than all but enumerations and broken text. */
const LONGEST = 256;

interface Room {
  readonly atoms: Atoms;
  readonly bench: Bench;
}

interface Found {
  readonly heads: Int32Array;
  readonly relations: string[];
}

function parseSentence(tokens: readonly Token[], sentence: Sentence, room: Room, knowledge: SyntaxKnowledge, found: Found): void {
  let root = -1;
  for (let from = sentence.from; from < sentence.to; ) {
    const to = windowEnd(tokens, from, sentence.to, LONGEST);
    fillAtoms(room.atoms, tokens, from, to, knowledge.article);
    parseWindow(room.atoms, room.bench, knowledge.style, knowledge);
    const own = copyWindow(room.bench, from, knowledge.relationNames, found);
    if (root < 0) root = own;
    else joinRoots(found, own, root);
    from = to;
  }
}

/** Returns the window's root. */
function copyWindow({ state, chosen }: Bench, from: number, names: readonly string[], { heads, relations }: Found): number {
  let root = from;
  for (let i = 0; i < state.size; i++) {
    const head = state.heads[i] as number;
    if (head === state.size) root = from + i;
    heads[from + i] = head === state.size ? -1 : from + head;
    relations[from + i] = names[chosen[i] as number] as string;
  }
  return root;
}

function joinRoots({ heads, relations }: Found, later: number, first: number): void {
  heads[later] = first;
  relations[later] = "parataxis";
}

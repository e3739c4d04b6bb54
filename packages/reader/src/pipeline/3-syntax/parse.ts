import type { Token, TokenRange, Words } from "../2-words/words.ts";
import { type Atoms, fillAtoms, makeAtoms } from "./atoms.ts";
import { dependentsOf } from "./dependents-of.ts";
import { type Bench, makeBench, parseWindow } from "./parse-window.ts";
import type { Syntax } from "./syntax.ts";
import type { ParserModel, SyntaxKnowledge } from "./syntax-knowledge.ts";
import { windowEnd } from "./window-end.ts";

/**
 * Finds each token's head and relation, sentence by sentence, in time linear in the text.
 * A sentence longer than `LONGEST` tokens is parsed in pieces, the later ones joined to the root of the first as `parataxis`.
 */
export function parse(words: Words, { parser, article }: SyntaxKnowledge): Syntax {
  return parseSentences(words.tokens, words.sentences, parser, article);
}

/** The same for words that were given: where each is a written word of its own, trees follow the habits of treebanks that give them so. */
export function parseGivenWords(words: Words, { parser, givenWordsParser, article }: SyntaxKnowledge): Syntax {
  const isBare = words.words.length === words.tokens.length;
  return parseSentences(words.tokens, words.sentences, isBare ? givenWordsParser : parser, article);
}

export function parseSentences(tokens: readonly Token[], sentences: readonly TokenRange[], model: ParserModel, article: string): Syntax {
  const heads = new Int32Array(tokens.length).fill(-1);
  const relations = new Array<string>(tokens.length).fill("root");
  const capacity = sentences.reduce((longest, { from, to }) => Math.max(longest, Math.min(to - from, LONGEST)), 0);
  const room = { atoms: makeAtoms(capacity), bench: makeBench(capacity, model.relationNames.length), model, article };
  for (const sentence of sentences) parseSentence(tokens, sentence, room, { heads, relations });
  return { heads, relations, dependents: dependentsOf(heads) };
}

/** Longer than all but enumerations and broken text. */
const LONGEST = 256;

interface Room {
  readonly atoms: Atoms;
  readonly bench: Bench;
  readonly model: ParserModel;
  readonly article: string;
}

interface Found {
  readonly heads: Int32Array;
  readonly relations: string[];
}

function parseSentence(tokens: readonly Token[], sentence: TokenRange, room: Room, found: Found): void {
  let root = -1;
  for (let from = sentence.from; from < sentence.to; ) {
    const to = windowEnd(tokens, from, sentence.to, LONGEST);
    fillAtoms(room.atoms, tokens, from, to, room.article);
    parseWindow(room.atoms, room.bench, room.model);
    const own = copyWindow(room.bench, from, room.model.relationNames, found);
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

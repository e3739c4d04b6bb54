import type { Token } from "../2-words/words.ts";
import { lastNameWord } from "./last-name-word.ts";
import { labelOf, type NameContext, tokenBeside } from "./name-context.ts";
import { WORD_CLASSES } from "./name-words.ts";

/** Where a person's name that begins at token `at` ends, or `null`. `expected`: a title stands before, so an unknown name is likely. */
export function personNameEnd(context: NameContext, at: number, expected: boolean): number | null {
  const { words, names, labels } = context;
  const first = words.tokens[at] as Token | undefined;
  if (!first || names.mains[first.word] !== at) return null;
  if (labelOf(context, at) === "B-PER") {
    let last = first.word;
    while (labels[last + 1] === "I-PER") last++;
    last = lastNameWord(context, first.word, last);
    return Math.max(longer(context, at, (names.mains[last] as number) + 1), knownEnd(context, first) ?? 0);
  }
  const known = knownEnd(context, first);
  if (known !== null) return isJoint(context, known, at) ? longer(context, at, known) : known;
  if (!expected && !opensName(context, at)) return null;
  if (expected && !isNamePart(context, at)) return null;
  const end = longer(context, at, at + 1);
  return end - at >= 2 || (expected && first.pos === "PROPN") ? end : null;
}

/** Where a person's name of the tables that begins with this word ends. */
function knownEnd({ names }: NameContext, { word }: Token): number | null {
  const hit = names.known[word];
  return hit && hit.from === word && hit.name.things[0]?.kind === "person" ? (names.mains[hit.to - 1] as number) + 1 : null;
}

/** `تميم بن حمد`: a known name goes on behind a joint of names. */
const isJoint = (context: NameContext, at: number, from: number): boolean =>
  context.knowledge.nameParts.get(tokenBeside(context, at, from)?.key ?? "") === "inside";

const LONGEST_NAME = 6;
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "X", "ADJ"]);

/** Goes on over words that are parts of names. */
function longer(context: NameContext, from: number, to: number): number {
  let end = to;
  while (end - from < LONGEST_NAME) {
    const token = tokenBeside(context, end, from);
    if (!token || context.words.tokens[end - 1]?.word === token.word || !isNamePart(context, end)) break;
    end++;
  }
  const more = isLoneGiven(context, from, end) || isJoint(context, end - 1, from);
  return more && goesWith(context, end, from) ? end + 1 : end;
}

/** One given name, or a given name of two words (عبد and another). */
function isLoneGiven(context: NameContext, from: number, to: number): boolean {
  if (to - from === 1) return isGiven(context, from);
  return to - from === 2 && context.knowledge.nameParts.get(context.words.tokens[from]?.key ?? "") === "before";
}

/** The word after a lone given name is the family's, unless a table knows it as something else. */
function goesWith(context: NameContext, at: number, from: number): boolean {
  const token = tokenBeside(context, at, from);
  const { words, names, knowledge } = context;
  if (!token || !NOMINAL.has(token.pos) || words.words[token.word]?.from !== at || names.mains[token.word] !== at) return false;
  if (words.words[token.word]?.to !== at + 1 || names.known[token.word]) return false;
  return (
    !knowledge.nouns.has(token.key) && !knowledge.origins.has(token.key) && !knowledge.phraseStops.has(token.key) && token.key.length > 2
  );
}

/** Without a title a given name that is a common word too must stand before a part of a name. */
function opensName(context: NameContext, at: number): boolean {
  if (!isGiven(context, at)) return false;
  const { words, names } = context;
  const { word, pos } = words.tokens[at] as Token;
  if (pos === "PROPN" || ((names.classes[word] as number) & WORD_CLASSES.strongGiven) !== 0) return true;
  return tokenBeside(context, at + 1, at) !== undefined && isNamePart(context, at + 1);
}

function isGiven({ words, names }: NameContext, at: number): boolean {
  const { word, pos } = words.tokens[at] as Token;
  return NOMINAL.has(pos) && ((names.classes[word] as number) & (WORD_CLASSES.strongGiven | WORD_CLASSES.weakGiven)) !== 0;
}

/** A given name, a joint of names, or a word that the tagger of parts of speech takes for a name and no table for anything else. */
function isNamePart(context: NameContext, at: number): boolean {
  const { words, names } = context;
  const { word, pos, index } = words.tokens[at] as Token;
  if (names.mains[word] !== index || !NOMINAL.has(pos)) return false;
  const bits = names.classes[word] as number;
  if (words.words[word]?.from !== index) return false;
  if (bits & (WORD_CLASSES.strongGiven | WORD_CLASSES.weakGiven | WORD_CLASSES.part)) return true;
  if (bits & (WORD_CLASSES.body | WORD_CLASSES.human | WORD_CLASSES.office | WORD_CLASSES.rank | WORD_CLASSES.origin)) return false;
  return (pos === "PROPN" || pos === "X") && (names.known[word]?.name.things[0]?.kind ?? "person") === "person";
}

import type { EntityKind } from "../../reading/vocabulary.ts";
import type { PartOfSpeech, Token } from "../2-words/words.ts";
import type { RelationWord, WordClass } from "./relations-knowledge.ts";
import { isWord, type Scene, tokenAt } from "./scene.ts";

/** A relation word found in the text: tokens `from` to `to`. */
export interface WordMatch {
  readonly word: RelationWord;
  readonly from: number;
  readonly to: number;
}

/** A relation word and the kinds of entity that may stand at the end that is being filled. */
export interface Asked extends WordMatch {
  readonly kinds: ReadonlySet<EntityKind>;
}

const NONE: readonly never[] = [];

/** The relation words that begin at a token; of those for one type only the longest phrase. */
export function wordMatches(scene: Scene, at: number): readonly WordMatch[] {
  const token = tokenAt(scene, at);
  const words = token ? entriesFor(scene, token) : NONE;
  if (!token || !words.length) return NONE;
  const matches: WordMatch[] = [];
  for (const word of words) {
    const to = fits(scene, token, word.wordClass) ? endOf(scene, word, at) : 0;
    if (to > 0) matches.push({ word, from: at, to });
  }
  return matches.filter((match) => !matches.some((other) => other.word.type === match.word.type && other.to > match.to));
}

function entriesFor({ knowledge }: Scene, token: Token): readonly RelationWord[] {
  return knowledge.words.get(token.key) ?? knowledge.words.get(token.lemmaKey) ?? NONE;
}

const NEVER_VERB: ReadonlySet<PartOfSpeech> = new Set(["NOUN", "ADJ", "PROPN", "ADP", "NUM", "PUNCT"]);
const NEVER_NOUN: ReadonlySet<PartOfSpeech> = new Set(["VERB", "NUM", "PUNCT"]);

function fits(scene: Scene, token: Token, wordClass: WordClass): boolean {
  const { verbOnly, bound } = scene.knowledge;
  const isVerb = verbOnly.has(token.key) && !(bound.has(token.key) && tokenAt(scene, token.index + 1)?.pos === "PRON");
  if (wordClass === "verb") return isVerb || !NEVER_VERB.has(token.pos);
  return !isVerb && !NEVER_NOUN.has(token.pos);
}

/** The token after the whole phrase, or 0 where its later words do not follow. */
function endOf(scene: Scene, word: RelationWord, at: number): number {
  let next = at + 1;
  for (const spellings of word.rest) {
    if (!isWord(tokenAt(scene, next), spellings)) return 0;
    next += 1;
  }
  return next;
}

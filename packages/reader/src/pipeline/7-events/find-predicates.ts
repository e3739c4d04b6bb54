import type { PartOfSpeech } from "../2-words/words.ts";
import type { Frame, PredicateClass } from "./events-knowledge.ts";
import { conditionsHold } from "./frame-conditions.ts";
import { isKey, isPunct, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** A word that a frame names, with the frames that hold there, the best first. */
export interface Predicate {
  /** The token that carries the event. */
  readonly at: number;
  readonly frame: Frame;
  /** The tokens of a set phrase, in the frame's order; one for a plain word. */
  readonly phrase: readonly number[];
  /** Whether all that the frame asks of the words around holds; where not, only learned evidence can make it an event. */
  readonly met: boolean;
}

/** For each token that may carry an event, its predicates: one for each type, set phrases and conditions before plain words. */
export function findPredicates(scene: Scene): readonly Predicate[] {
  const found: Predicate[] = [];
  for (let at = 0; at < scene.tokens.length; at++) if (mayCarry(scene, at)) found.push(...predicatesAt(scene, at));
  return found;
}

const CARRIERS: ReadonlySet<PartOfSpeech> = new Set(["NOUN", "VERB", "ADJ", "X", "PROPN", "ADV", "AUX"]);

function mayCarry(scene: Scene, at: number): boolean {
  const token = tokenAt(scene, at);
  if (!token || !(CARRIERS.has(token.pos) || scene.knowledge.mayBeVerb(token))) return false;
  return !insideName(scene, at);
}

/** A word inside a name, not its head: `حركة المقاومة`, `قوات مكافحة الإرهاب`. A description may hold events: `منفذ الهجوم`. */
function insideName(scene: Scene, at: number): boolean {
  const mention = scene.names.mentions[scene.mentionAt[at] as number];
  if (!mention || mention.reference === "pronoun" || mention.reference === "description") return false;
  return mention.to - mention.from > 1 || tokenAt(scene, at)?.pos === "PROPN" || mention.reference === "name";
}

function predicatesAt(scene: Scene, at: number): readonly Predicate[] {
  const found: (Predicate & { rank: number })[] = [];
  for (const frame of framesAt(scene, at)) {
    const phrase = phraseAt(scene, at, frame);
    if (!phrase) continue;
    const met = conditionsHold(scene, at, phrase.at(-1) as number, frame.conditions);
    if (!met) continue;
    const rank = (met ? 8 : 0) + phrase.length * 2 + (frame.conditions.some((condition) => !condition.negated) ? 1 : 0);
    found.push({ at, frame, phrase, met, rank });
  }
  found.sort((a, b) => b.rank - a.rank);
  return found.filter((predicate, i) => found.findIndex(({ frame }) => frame.type === predicate.frame.type) === i);
}

/** Frames of the token's own class under its own keys; only where there are none, under what is left of its form. */
function framesAt(scene: Scene, at: number): readonly Frame[] {
  const found: Frame[] = [];
  const keys = scene.keys[at] ?? [];
  for (let i = 0; i < keys.length; i++) {
    if (i >= OWN_KEYS && found.length) break;
    const key = keys[i] as string;
    for (const frame of scene.knowledge.frames.get(key) ?? []) if (fits(scene, at, key, frame.wordClass)) found.push(frame);
  }
  return found;
}

/** A token's first keys are its lemma and form; those after them are cut. */
const OWN_KEYS = 2;

function fits(scene: Scene, at: number, key: string, wordClass: PredicateClass): boolean {
  const token = tokenAt(scene, at);
  if (!token) return false;
  if (wordClass === "verb")
    return token.pos === "VERB" || scene.knowledge.mayBeVerb(token) || opensAsVerb(scene, at, key) || endsAsPast(scene, at, key);
  if (wordClass === "noun")
    return (
      token.pos === "NOUN" ||
      token.pos === "X" ||
      (token.pos !== "VERB" && token.key.startsWith(key) && token.key.length - key.length < 2) ||
      isMasdar(scene, at, key)
    );
  if (token.pos === "ADJ" || token.features.verbForm === "Part") return true;
  return wordClass === "active" && token.key !== key && (token.pos !== "VERB" || token.lemmaKey === key);
}

/** The first word of a clause, spelled as a verb and taken for a noun or a name: `وأدان المجلس`; where it is a noun of the tables too, somebody must follow. */
function opensAsVerb(scene: Scene, at: number, key: string): boolean {
  const token = tokenAt(scene, at);
  if (!token || token.key.length < SHORTEST_VERB || !isSpelling(token.key, key)) return false;
  const before = tokenAt(scene, at - 1);
  const opens = !before || before.sentence !== token.sentence || OPENING.has(before.pos);
  if (!opens) return false;
  const isNoun = (scene.knowledge.frames.get(key) ?? []).some(({ wordClass }) => wordClass !== "verb");
  return isNoun || token.key.length === SHORTEST_VERB ? somebodyFollows(scene, at) : true;
}

/** The verb itself or one of its endings, or these where the conjunction was taken for a letter. */
const isSpelling = (key: string, verb: string): boolean =>
  startsShort(key, verb) || (key.startsWith("و") && startsShort(key.slice(1), verb));

const startsShort = (key: string, verb: string): boolean => key.startsWith(verb) && key.length - verb.length < 2;

function somebodyFollows(scene: Scene, at: number): boolean {
  const next = tokenAt(scene, at + 1);
  if (!next || next.sentence !== tokenAt(scene, at)?.sentence) return false;
  return (scene.mentionFrom[at + 1] as number) >= 0 || next.key.startsWith("ال");
}

const SHORTEST_VERB = 3;
const OPENING: ReadonlySet<PartOfSpeech> = new Set(["CCONJ", "PUNCT", "PART", "SCONJ"]);

/** `لوحت البعثة`, taken for a noun in ـة: such a noun is spelled so before a pronoun only. */
function endsAsPast(scene: Scene, at: number, key: string): boolean {
  const token = tokenAt(scene, at);
  const next = tokenAt(scene, at + 1);
  return token?.key === `${key}ت` && !(next?.pos === "PRON" && next.word === token.word);
}

/** A masdar taken for a verb of the same letters: a preposition or article stands before it. */
function isMasdar(scene: Scene, at: number, key: string): boolean {
  const token = tokenAt(scene, at);
  const before = tokenAt(scene, at - 1);
  return (
    token?.pos === "VERB" && (token.key === key || token.lemmaKey === key) && before?.pos === "ADP" && before.sentence === token.sentence
  );
}

/** How far the words of a set phrase may stand apart: a subject or an adverb may come between. */
const PHRASE_REACH = { verb: 7, noun: 2, active: 3, passive: 3 } as const;

function phraseAt(scene: Scene, at: number, frame: Frame): readonly number[] | null {
  const phrase = [at];
  const end = sentenceOf(scene, at).to;
  for (const key of frame.words.slice(1)) {
    const from = (phrase.at(-1) as number) + 1;
    const reach = Math.min(end, from + PHRASE_REACH[frame.wordClass]);
    let next = from;
    while (next < reach && !isKey(scene, next, key) && !(frame.wordClass === "noun" && isPunct(scene, next))) next++;
    if (next >= reach || !isKey(scene, next, key)) return null;
    phrase.push(next);
  }
  return phrase;
}

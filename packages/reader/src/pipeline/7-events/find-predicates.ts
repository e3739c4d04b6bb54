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
  /** Whether the part of speech is the frame's own, or the word was taken for another. */
  readonly sure: boolean;
}

/** For each token that may carry an event, its predicates: one for each type, set phrases and conditions before plain words. */
export function findPredicates(scene: Scene): readonly Predicate[] {
  const found: Predicate[] = [];
  for (let at = 0; at < scene.tokens.length; at++) if (mayCarry(scene, at)) found.push(...predicatesAt(scene, at));
  return found;
}

const CARRIERS: ReadonlySet<PartOfSpeech> = new Set(["NOUN", "VERB", "ADJ", "X", "PROPN", "ADV", "AUX"]);

function mayCarry(scene: Scene, at: number): boolean {
  if (!CARRIERS.has(scene.tokens[at]?.pos ?? "PUNCT")) return false;
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
    if (!phrase || !conditionsHold(scene, at, phrase.at(-1) as number, frame.conditions)) continue;
    const sure = fits(scene, at, frame.wordClass);
    found.push({ at, frame, phrase, sure, rank: phrase.length * 4 + (frame.conditions.some((c) => !c.negated) ? 2 : 0) + (sure ? 1 : 0) });
  }
  found.sort((a, b) => b.rank - a.rank);
  const best = found[0];
  if (!best) return [];
  return found.filter((predicate, i) => found.findIndex(({ frame }) => frame.type === predicate.frame.type) === i);
}

/** Frames under the token's surest key that has one of its own class; else of another class. */
function framesAt(scene: Scene, at: number): readonly Frame[] {
  const keys = scene.keys[at] ?? [];
  for (const strict of [true, false]) {
    for (const key of keys) {
      const frames = (scene.knowledge.frames.get(key) ?? []).filter(({ wordClass }) => !strict || fits(scene, at, wordClass));
      if (frames.length) return frames;
    }
  }
  return [];
}

function fits(scene: Scene, at: number, wordClass: PredicateClass): boolean {
  const token = tokenAt(scene, at);
  if (!token) return false;
  if (wordClass === "verb") return token.pos === "VERB";
  if (wordClass === "noun") return token.pos === "NOUN" || token.pos === "X";
  return token.pos === "ADJ" || (token.pos === "NOUN" && token.features.verbForm === "Part") || token.pos === "NOUN";
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

import { hashOf } from "../copies/shingles-of.ts";
import { sentenceKey } from "./letters-of.ts";
import { contentOf, kindOf, LEVEL, MARK } from "./marks.ts";
import type { DaySpan, Sentence } from "./telling.ts";

/**
 * What a telling is looked up by: kind of event and stretch of days together with each party that has a name, with the pair of countries, and with
 * some of the letters; and the sentence itself. Two tellings of one event have one in common unless neither names anybody and their words differ.
 */
export function keysOf(
  happening: number,
  parties: readonly number[],
  { letters, scene }: Sentence,
  days: DaySpan | null,
): readonly number[] {
  const sentence = letters.length < SENTENCE ? [] : [sentenceKey(happening, letters)];
  const places = scene.filter((one) => kindOf(one) === MARK.around);
  const named = [...new Set([...parties.filter((one) => isNamed(kindOf(one))), ...places].map(contentOf))].slice(0, MOST_NAMES);
  const countries = [...new Set(parties.filter((one) => isCountry(kindOf(one))).map(contentOf))].sort((a, b) => a - b);
  const pair = countries.length === 2 ? [countries.join(" ")] : [];
  const parts = [...named, ...letters.slice(0, LETTERS), ...pair];
  return [
    ...new Set([...sentence, ...stretches(days).flatMap((stretch) => parts.map((part) => hashOf(`${happening} ${stretch} ${part}`)))]),
  ];
}

/** The same of a stored telling, all of whose keys may not be stored with it (`uncovered`). */
export function keysOfMarks(marks: readonly number[], days: DaySpan | null): readonly number[] {
  const ofKinds = (wanted: (kind: number) => boolean) => marks.filter((one) => wanted(kindOf(one)));
  const [happening = 0] = ofKinds((kind) => kind === MARK.happening);
  const sentence = { letters: ofKinds((kind) => kind === MARK.letters), scene: ofKinds((kind) => kind > MARK.letters) };
  return keysOf(
    happening,
    ofKinds((kind) => kind < MARK.happening),
    sentence,
    days,
  );
}

/** Fewer letters make no sentence that is like no other. */
const SENTENCE = 12;

const MOST_NAMES = 6;
const LETTERS = 3;

/** A known thing, or a name. */
const isNamed = (kind: number): boolean => kind < MARK.happening && (kind % 4 === LEVEL.known || kind % 4 === LEVEL.name);
const isCountry = (kind: number): boolean => kind < MARK.happening && kind - LEVEL.country !== MARK.place && kind % 4 === LEVEL.country;

/** Days in stretches of four, every stretch that a short span touches; what may have been at any time of a month is looked up by its sentence only. */
function stretches(days: DaySpan | null): readonly number[] {
  if (!days || days.last - days.first > LONGEST) return [];
  const [first, last] = [Math.floor(days.first / STRETCH), Math.floor(days.last / STRETCH)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

const STRETCH = 4;
const LONGEST = 7;

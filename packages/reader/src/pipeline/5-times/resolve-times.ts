import type { Words } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import { compare } from "./days/choose.ts";
import type { Days, Story, Vantage } from "./days/days.ts";
import { inOrder, resolve } from "./days/resolve.ts";
import { latest, storyBound } from "./days/story-bound.ts";
import { headOf } from "./head-of.ts";
import type { Meaning } from "./meaning.ts";
import { statedParts } from "./stated-parts.ts";
import { tenseAt } from "./tense-at.ts";
import type { TimePiece } from "./time-pieces.ts";
import type { Time, Times } from "./times.ts";
import type { TimesKnowledge } from "./times-knowledge.ts";

/** Says which days the expressions mean, one after the other, as the story goes. */
export function resolveTimes(
  pieces: readonly TimePiece[],
  words: Words,
  syntax: Syntax,
  published: string | null,
  knowledge: TimesKnowledge,
): Times {
  const day = publicationDay(published);
  const bound = day ? null : storyBound(pieces.map(({ sense }) => sense.meaning as Meaning));
  let story: Story = { last: null, lastHere: false, day: null, bound };
  const past: Days[] = [];
  let sentence = -1;
  const times = pieces.map((piece): Time => {
    const here = words.tokens[piece.from]?.sentence ?? -1;
    const head = headOf(piece, syntax);
    const vantage: Vantage = {
      published: day,
      tense: tenseAt(piece, head, words, syntax, knowledge),
      verbless: isVerbless(words, here),
      story: { ...story, lastHere: here === sentence && story.last !== null },
    };
    const meaning = piece.sense.meaning as Meaning;
    const days = inOrder(resolve(meaning, vantage));
    story = told(story, days);
    if (!day && vantage.tense !== 1) past.push(days);
    if (days.start || days.end) sentence = here;
    return timeOf(piece, head, meaning, days);
  });
  return { times, inferredPublication: day ? null : inferred([bound, latest(past)]) };
}

/** A long sentence is looked at only so far. */
function isVerbless({ sentences, tokens }: Words, sentence: number): boolean {
  const { from, to } = sentences[sentence] ?? { from: 0, to: 0 };
  for (let at = from; at < Math.min(to, from + MOST_LOOKED); at++) if (tokens[at]?.pos === "VERB") return false;
  return to - from <= MOST_LOOKED;
}

const MOST_LOOKED = 40;

/** An undated report came out after what it tells of. */
function inferred(bounds: readonly (Temporal.PlainDate | null)[]): Times["inferredPublication"] {
  const start = bounds
    .filter((one) => one !== null)
    .reduce<string | null>((last, one) => (last && last >= one.toString() ? last : one.toString()), null);
  return start ? { interval: { start, end: null }, why: ["published after the last it tells of"] } : null;
}

/** The day of an ISO date or date-time; `null` for none, or for what is not a date. */
function publicationDay(published: string | null): Temporal.PlainDate | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? "");
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return year < 1 || month < 1 || month > 12 || day < 1 || day > 31 ? null : Temporal.PlainDate.from({ year, month, day });
}

function told(story: Story, days: Days): Story {
  if (!days.start && !days.end) return story;
  const one = days.start && days.end && compare(days.start, days.end) === 0 ? days.start : story.day;
  const bound = days.start && story.bound && compare(days.start, story.bound) > 0 ? days.start : story.bound;
  return { last: days, lastHere: true, day: one, bound };
}

function timeOf(piece: TimePiece, head: number, meaning: Meaning, days: Days): Time {
  const { start, end, from, to } = piece;
  const interval = { start: days.start?.toString() ?? null, end: days.end?.toString() ?? null };
  const why = days.why ? [...piece.why, days.why] : piece.why;
  return {
    start,
    end,
    from,
    to,
    head,
    interval,
    precision: days.precision,
    stated: statedParts(meaning),
    implied: days.implied,
    anchor: days.anchor,
    why,
  };
}

import type { Count } from "../../reading/reading.ts";
import type { Span } from "../../reading/span.ts";
import type { CountWord } from "./events-knowledge.ts";
import { isVerb, lookUp, type Scene, tokenAt } from "./scene.ts";

/** A number read from words, and the letters it was read from. */
export interface Counted extends Span {
  readonly count: Count;
}

const REACH = 5;

/** The number that stands before a counted noun: `أكثر من 300 قذيفة`, `عشرات الجرحى`. */
export function countBefore(scene: Scene, at: number): Counted | null {
  let from = at;
  while (from > 0 && at - from < REACH && isPart(scene, from - 1, at)) from--;
  return from < at ? readNumber(scene, from, at) : null;
}

/** The number that stands after a word of loss: `مقتل خمسة جنود`. */
export function countAfter(scene: Scene, at: number): Counted | null {
  let to = at + 1;
  while (to - at - 1 < REACH && isPart(scene, to, at)) to++;
  return to > at + 1 ? readNumber(scene, at + 1, to) : null;
}

/** The number of those who stand before a verb of loss as its subject: `23 شخصا قتلوا`, `خمسة جنود أتراك قتلوا`. */
export function countOfSubject(scene: Scene, at: number): Counted | null {
  if (!isVerb(scene, at)) return null;
  for (let back = at - 1; back >= at - SUBJECT_WORDS; back--) {
    const token = tokenAt(scene, back);
    if (!token || !COUNTED.has(token.pos) || token.sentence !== tokenAt(scene, at)?.sentence) return null;
    const counted = countBefore(scene, back);
    if (counted) return counted;
  }
  return null;
}

/** A counted noun and its adjectives. */
const COUNTED: ReadonlySet<string> = new Set(["NOUN", "ADJ", "PROPN", "X"]);
const SUBJECT_WORDS = 3;

function isPart(scene: Scene, at: number, other: number): boolean {
  const token = tokenAt(scene, at);
  if (!token || token.sentence !== tokenAt(scene, other)?.sentence) return false;
  return (
    digitsOf(token.key) !== null ||
    countWord(scene, at) !== undefined ||
    (token.pos === "ADP" && at > 0 && countWord(scene, at - 1) !== undefined)
  );
}

const countWord = (scene: Scene, at: number): CountWord | undefined => lookUp(scene, at, scene.knowledge.counts);

function digitsOf(key: string): number | null {
  const plain = key.replace(/[,٬]/gu, "");
  return /^\d{1,15}(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

function readNumber(scene: Scene, from: number, to: number): Counted | null {
  let least: number | null = null;
  let most: number | null = null;
  let open: "least" | "most" | null = null;
  for (let at = from; at < to; at++) {
    const digits = digitsOf(tokenAt(scene, at)?.key ?? "");
    const word = digits === null ? countWord(scene, at) : undefined;
    if (digits !== null) [least, most] = [digits, digits];
    else if (word?.does === "number") [least, most] = [(least ?? 0) + word.least, word.most === null ? null : (most ?? 0) + word.most];
    else if (word?.does === "times") [least, most] = [(least ?? 1) * word.least, (most ?? 1) * word.least];
    else if (word) open = word.does as "least" | "most";
  }
  if (least === null) return null;
  const count = { least: open === "most" ? null : least, most: open === "least" ? null : most };
  return { start: tokenAt(scene, from)?.start ?? 0, end: tokenAt(scene, to - 1)?.end ?? 0, count };
}

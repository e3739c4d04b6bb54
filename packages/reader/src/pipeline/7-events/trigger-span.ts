import type { Span } from "../../reading/span.ts";
import type { Predicate } from "./find-predicates.ts";
import { type Scene, tokenAt } from "./scene.ts";

/** The written words that tell a happening: its word with all clitics, and what stands beside it of a set phrase (`ألقت القبض`, `فجر نفسه`). */
export function triggerSpan(scene: Scene, { phrase }: Predicate): Span {
  const [first = 0, ...others] = phrase.map((token) => tokenAt(scene, token)?.word ?? 0);
  const last = others.reduce((end, word) => (word > end && word - end <= BESIDE ? word : end), first);
  const { words } = scene.words;
  return { start: (words[first] as Span).start, end: (words[last] as Span).end };
}

/** A small word may stand between: `توصل إلى اتفاق`. */
const BESIDE = 2;

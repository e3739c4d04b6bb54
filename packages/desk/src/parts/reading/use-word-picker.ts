import { type FocusEvent, type KeyboardEvent, type RefObject, useMemo, useState } from "react";
import { WAY_KEYS, type Way } from "../way-keys.ts";
import { blockOf, spanRect } from "./offset-at.ts";
import { type WordSpan, wordAt, wordsIn } from "./words-in.ts";

/** Words picked by the keyboard alone: arrows go from word to word as they point, up and down from line to line, with Shift the words between are taken along. */
export interface WordPicker {
  /** From the first to the last of the words picked now; `null` where the keyboard is elsewhere. */
  readonly span: WordSpan | null;
  readonly onFocus: (event: FocusEvent) => void;
  /** Whether the key was one of the picker's. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  readonly leave: () => void;
}

/** `start` is where `text` begins in the report, `from` the offset at which picking begins. */
export function useWordPicker(frame: RefObject<HTMLElement | null>, text: string, start: number, from: number): WordPicker {
  const words = useMemo(() => wordsIn(text, start), [text, start]);
  const [picked, setPicked] = useState<Picked | null>(null);
  const span = picked && spanOf(words, picked);
  const go = (to: number | null, extend: boolean) => {
    if (to === null || words[to] === undefined) return;
    setPicked((before) => ({ anchor: extend && before ? before.anchor : to, at: to }));
    if (frame.current) blockOf(frame.current, words[to].start)?.scrollIntoView({ block: "nearest" });
  };
  return {
    span,
    leave: () => setPicked(null),
    onFocus: ({ target }) => {
      if (!picked && target === frame.current && target.matches(":focus-visible")) go(wordAt(words, from), false);
    },
    onKeyDown: ({ code, shiftKey }) => {
      if (!frame.current || !(code in WAY_KEYS)) return false;
      if (!picked) go(wordAt(words, from), false);
      else go(wordBeside(frame.current, words, picked.at, WAY_KEYS[code] as Way), shiftKey);
      return true;
    },
  };
}

/** Numbers of the word where picking began and of the one where it is now. */
interface Picked {
  readonly anchor: number;
  readonly at: number;
}

function spanOf(words: readonly WordSpan[], { anchor, at }: Picked): WordSpan | null {
  const [first, last] = [words[Math.min(anchor, at)], words[Math.max(anchor, at)]];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The word that a way leads to; `null` where it leads out of the text. */
function wordBeside(frame: HTMLElement, words: readonly WordSpan[], at: number, way: Way): number | null {
  if (way === "first") return 0;
  if (way === "last") return words.length - 1;
  if (way === "up" || way === "down") return wordInNextLine(frame, words, at, way);
  const onward = getComputedStyle(frame.querySelector("[data-start]") ?? frame).direction === "rtl" ? "left" : "right";
  return at + (way === onward ? 1 : -1);
}

/** Of the words of the next line that way the one nearest above or below. A line is known by where its words stand on the page. */
function wordInNextLine(frame: HTMLElement, words: readonly WordSpan[], at: number, way: "up" | "down"): number | null {
  const step = way === "down" ? 1 : -1;
  const here = rectOf(frame, words, at);
  if (!here) return null;
  let line: DOMRect | null = null;
  let best: { readonly word: number; readonly apart: number } | null = null;
  for (let word = at + step; Math.abs(word - at) < FARTHEST; word += step) {
    const there = rectOf(frame, words, word);
    if (!there) break;
    if (isSameLine(here, there)) continue;
    if (line && !isSameLine(line, there)) break;
    line = there;
    const apart = Math.abs(middleOf(there) - middleOf(here));
    if (!best || apart < best.apart) best = { word, apart };
  }
  return best?.word ?? null;
}

/** Words in two lines, at most: what lies farther is not looked at. */
const FARTHEST = 400;

function rectOf(frame: HTMLElement, words: readonly WordSpan[], at: number): DOMRect | null {
  const word = words[at];
  return word ? spanRect(frame, word) : null;
}

const isSameLine = (one: DOMRect, other: DOMRect): boolean => Math.abs(one.top - other.top) < one.height / 2;
const middleOf = ({ left, width }: DOMRect): number => left + width / 2;

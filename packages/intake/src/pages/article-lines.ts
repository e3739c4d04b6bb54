import { isOnlyDate } from "../dates/date-in-words.ts";
import { foldedWords } from "../dates/read-table.ts";
import { bylineName, furnitureOf } from "./furniture.ts";
import type { Line } from "./lines-of.ts";

interface Known {
  readonly title: string | null;
  readonly author: string | null;
}

/** Of the lines of an article's element those that are its text: without title, dates and names above it, "read also" and what it leads to, shares, cookies. */
export function articleLines(lines: readonly Line[], { title, author }: Known): readonly string[] {
  const kept: string[] = [];
  let leading = false;
  for (const line of lines) {
    const kind = furnitureOf(line.text, line.linked);
    if (kind !== null) leading = kind === "read-also";
    else if (leadsOn(line, leading)) leading = true;
    else if (!TIME_ALONE.test(line.text) && !isAbove(line, kept, title, author)) {
      kept.push(line.text);
      leading = false;
    }
  }
  return kept;
}

/** A line that is a link to another page: under "read also", in a list, or not said as a sentence is. */
const leadsOn = ({ linked, text, element }: Line, leading: boolean): boolean =>
  linked > MOSTLY && text.length < HEADING && (leading || element.localName === "li" || !ENDS.test(text));

/** What stands over an article's first paragraph and is told apart from it: its title, its author, when it was put there. */
function isAbove({ text, element }: Line, kept: readonly string[], title: string | null, author: string | null): boolean {
  if (title !== null && foldedWords(text) === foldedWords(title)) return true;
  if (text.length > HEADING || kept.some((line) => line.length > POINT && ENDS.test(line))) return false;
  const isShortPoint = element.localName === "li" && text.length < POINT && !kept.some((line) => ENDS.test(line));
  return text === author || bylineName(text) === author || isOnlyDate(text) || isShortPoint;
}

/** What stands beside the entries of a live blog. */
const TIME_ALONE = /^\d{1,2}:\d{2}$/u;

/** Share of a line that is a link. */
const MOSTLY = 0.8;
/** Letters. */
const HEADING = 140;
const POINT = 60;
const ENDS = /[.!؟?»"]$/u;

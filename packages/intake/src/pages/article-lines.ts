import { isOnlyDate } from "../dates/date-in-words.ts";
import { foldedWords } from "../dates/read-table.ts";
import { bylineName, furnitureOf } from "./furniture.ts";
import type { Line } from "./lines-of.ts";

interface Known {
  readonly title: string | null;
  readonly author: string | null;
}

/** How far into its text an article is: nothing yet, a sentence, a paragraph. */
type Begun = "not" | "sentence" | "paragraph";

/** Of the lines of an article's element those that are its text: without title, dates and names above it, "read also" and what it leads to, shares, cookies. */
export function articleLines(lines: readonly Line[], known: Known): readonly string[] {
  const kept: string[] = [];
  let [leading, begun] = [false, "not" as Begun];
  for (const line of lines) {
    const kind = furnitureOf(line.text, line.linked);
    if (kind !== null) leading = kind === "read-also";
    else if (leadsOn(line, leading)) leading = true;
    else if (!TIME_ALONE.test(line.text) && !isAbove(line, begun, known)) {
      kept.push(line.text);
      leading = false;
      if (ENDS.test(line.text) && begun !== "paragraph") begun = line.text.length > POINT ? "paragraph" : "sentence";
    }
  }
  return kept;
}

/** A line that is a link to another page: under "read also", in a list, or not said as a sentence is. */
const leadsOn = ({ linked, text, element }: Line, leading: boolean): boolean =>
  linked > MOSTLY && text.length < HEADING && (leading || element.localName === "li" || !ENDS.test(text));

/** What stands over an article's first paragraph and is told apart from it: its title, its author, when it was put there. */
function isAbove({ text, element }: Line, begun: Begun, { title, author }: Known): boolean {
  if (title !== null && foldedWords(text) === foldedWords(title)) return true;
  if (text.length > HEADING || begun === "paragraph") return false;
  const isShortPoint = element.localName === "li" && text.length < POINT && begun === "not";
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

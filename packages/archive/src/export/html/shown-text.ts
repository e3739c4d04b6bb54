/**
 * A text as letters of a page, whoever wrote it: no tag, no entity, and what would be invisible or turn the order of letters around shown by its
 * number in Unicode (`‹202E›`). Marks that Arabic is written with (the joiners, 200C and 200D) stay.
 */
export function shownText(text: string): string {
  return text.replace(SPECIAL, (letter) => ENTITIES[letter] ?? `<b class="control">${codeOf(letter)}</b>`);
}

/** The same where no tag can stand: in an attribute and in the page's title. */
export const shownAttribute = (text: string): string => text.replace(SPECIAL, (letter) => ENTITIES[letter] ?? codeOf(letter));

const codeOf = (letter: string): string => `‹${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`;

/** Markup, control characters but line breaks and tabs, marks of direction, and what has no width; halves of letters. */
const SPECIAL =
  /[&<>"']|(?![\n\t])\p{Cc}|[\u00AD\u061C\u115F\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFF9-\uFFFC]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

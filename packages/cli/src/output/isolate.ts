/**
 * Text between bidi isolates, so that a terminal neither reorders what stands around it nor lets it reorder the line.
 * Controls inside are shown as what they are: a report can't reach out of its cell.
 */
export function isolate(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${visible(text)}${POP_ISOLATE}`;
}

/** Control characters, bidi controls among them, written out as `<U+202E>`; spaces and line breaks squeezed into one space. */
export function visible(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(
      /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
      (control) => `<U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`,
    );
}

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

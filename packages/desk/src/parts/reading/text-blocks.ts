/** A stretch of the text that is laid out on its own; offsets are UTF-16 into the report's text, half-open. */
export interface TextBlock {
  readonly start: number;
  readonly end: number;
  /** Whether it goes on where a line was too long for one block. */
  readonly continued: boolean;
}

/**
 * The lines of a text, empty ones left out. A line of more than `longest` units is cut at a space, so that a text of megabytes without line breaks can be
 * laid out piece by piece; where there is no space either, anywhere but inside a letter.
 */
export function textBlocks(text: string, longest = LONGEST): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    for (let from = start; from < end; ) {
      const to = end - from <= longest ? end : cutBefore(text, from, from + longest);
      if (BLANK.test(text.slice(from, to)) === false) blocks.push({ start: from, end: to, continued: from > start });
      from = to;
    }
    start = end + 1;
  }
  return blocks;
}

const LONGEST = 2400;
const BLANK = /^\s*$/u;

function cutBefore(text: string, from: number, most: number): number {
  const space = text.slice(from, most).lastIndexOf(" ");
  if (space > (most - from) / 2) return from + space + 1;
  const unit = text.charCodeAt(most);
  return unit >= 0xdc00 && unit <= 0xdfff ? most - 1 : most;
}

/** The block that an offset lies in, or the one before it; by halving, since there may be thousands. */
export function blockAt(blocks: readonly TextBlock[], offset: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The text as it is shown: each control that could turn, hide or break it becomes a visible sign of the same length, so that offsets hold.
 * Line breaks and tabs stay, and so do the joiners and marks of direction that Arabic text rightly uses.
 */
export const shownText = (text: string): string => text.replace(HIDDEN, CONTROL_SIGN);

export const hasHidden = (text: string): boolean => text.search(HIDDEN) >= 0;

export const CONTROL_SIGN = "\ufffd";

const HIDDEN = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

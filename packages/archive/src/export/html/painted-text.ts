import { shownText } from "./shown-text.ts";

/** A stretch of a text to be painted: what it is painted as, and where it links from and to. Offsets are UTF-16, half-open. */
export interface Paint {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  /** The id that it is found by, and the address that it leads to. */
  readonly id?: string;
  readonly href?: string;
}

/**
 * A text with stretches painted. Elements differ in colour and line only, so that letters stay joined across their edges, and no edge parts a
 * letter from its marks. Where stretches lie over each other the shortest is on top. The text stands in blocks, a short one in one.
 */
export function paintedText(text: string, paints: readonly Paint[]): string {
  const whole = paints.map((paint) => ({ ...paint, start: letterStart(text, paint.start), end: letterEnd(text, paint.end) }));
  const blocks = new Set(blockStarts(text));
  const edges = [...new Set([0, text.length, ...blocks, ...whole.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const waiting = whole.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || a.end - b.end);
  const linked = new Set<Paint>();
  let next = 0;
  let open: Paint[] = [];
  const pieces = edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? text.length;
    open = open.filter((paint) => paint.end > start);
    for (let paint = waiting[next]; paint && paint.start <= start; paint = waiting[++next]) open.push(paint);
    const letters = shownText(text.slice(start, end));
    return (blocks.has(start) ? BREAK : "") + (open.length === 0 ? letters : painted(letters, open, linked));
  });
  return `<div>${pieces.join("")}</div>`;
}

/** Where a long text begins a new block, after a space: a browser lays out what is in sight of it and no more. */
function blockStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = BLOCK; at < text.length; at += BLOCK) {
    const space = /\s/u.exec(text.slice(at, at + BLOCK));
    at = space ? at + space.index + 1 : letterEnd(text, at);
    if (at < text.length) starts.push(at);
  }
  return starts;
}

const BLOCK = 4000;
const BREAK = "</div><div>";

/** An id stands once: on the first piece of its stretch. */
function painted(letters: string, open: readonly Paint[], linked: Set<Paint>): string {
  const [top] = [...open].sort(
    (a, b) => a.end - a.start - (b.end - b.start) || Number(b.href !== undefined) - Number(a.href !== undefined),
  );
  const [first, ...others] = open.filter((paint) => paint.id !== undefined && !linked.has(paint));
  for (const paint of open) linked.add(paint);
  const anchors = others.map(({ id }) => `<a id="${id}"></a>`).join("");
  const mark = `<mark${first ? ` id="${first.id}"` : ""} class="${top?.role ?? ""}">${letters}</mark>`;
  return anchors + (top?.href === undefined ? mark : `<a href="${top.href}">${mark}</a>`);
}

/** Back to where the letter begins that an offset stands in; letters with more marks than anyone writes are cut. */
function letterStart(text: string, at: number): number {
  let start = Math.min(Math.max(at, 0), text.length);
  for (let steps = 0; steps < MOST_MARKS && start > 0 && continues(text, start); steps++) start--;
  return start;
}

function letterEnd(text: string, at: number): number {
  let end = Math.min(Math.max(at, 0), text.length);
  for (let steps = 0; steps < MOST_MARKS && continues(text, end); steps++) end++;
  return end;
}

const continues = (text: string, at: number): boolean => /^[\p{M}\u200D]/u.test(text.charAt(at)) || isLow(text.charCodeAt(at));
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const MOST_MARKS = 64;

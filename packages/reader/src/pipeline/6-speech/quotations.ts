import type { Token } from "../2-words/words.ts";
import type { QuoteMark } from "./speech-knowledge.ts";

/** Words in quotation marks: tokens `from` (the opening mark) to `to` (after the closing one), half-open. */
export interface Quotation {
  readonly from: number;
  readonly to: number;
  /** How many quotations it stands in. */
  readonly depth: number;
  /** False where its closing mark is missing and the end of the sentence or paragraph closes it. */
  readonly closed: boolean;
}

/** All quotations of a report, and the closing marks that close nothing. */
export interface Quotations {
  readonly quotations: readonly Quotation[];
  readonly strayMarks: readonly number[];
}

interface OpenQuotation {
  readonly from: number;
  readonly family: string;
  readonly slot: number;
  readonly sinceParagraph: number;
}

/**
 * Matches quotation marks in one pass. Where spaces say which way a mark faces, that decides, then its shape, then whether one is open.
 * A quotation may run over paragraphs (each may open anew without closing); one that nothing closes ends with its sentence or paragraph.
 */
export function findQuotations(source: string, tokens: readonly Token[], marks: ReadonlyMap<string, QuoteMark>): Quotations {
  const found: (Quotation | null)[] = [];
  const strayMarks: number[] = [];
  let open: OpenQuotation[] = [];
  let paragraph = 0;
  let before = 0;
  const close = (quotation: OpenQuotation, to: number, closed: boolean) => {
    found[quotation.slot] = { from: quotation.from, to, depth: 0, closed };
  };
  for (const token of tokens) {
    if (hasLineBreak(source, before, token.start)) {
      paragraph++;
      const stale = open.filter((one) => one.sinceParagraph + MOST_PARAGRAPHS < paragraph);
      for (const one of stale) close(one, one.from + 1, false);
      if (stale.length) open = open.filter((one) => !stale.includes(one));
    }
    before = token.end;
    const mark = marks.get(token.form);
    if (!mark) continue;
    if (faces(source, token, mark, open) === "open") {
      const resumed = open.at(-1)?.family === mark.family && opensParagraph(source, token);
      if (resumed) continue;
      open.push({ from: token.index, family: mark.family, slot: found.push(null) - 1, sinceParagraph: paragraph });
      if (open.length > MOST_OPEN) close(open.shift() as OpenQuotation, token.index, false);
      continue;
    }
    const at = closes(open, mark);
    if (at < 0) {
      strayMarks.push(token.index);
      continue;
    }
    close(open[at] as OpenQuotation, token.index + 1, true);
    for (const inner of open.splice(at).slice(1)) close(inner, token.index, false);
  }
  for (const one of open) close(one, one.from + 1, false);
  return { quotations: endUnclosed(source, tokens, found), strayMarks };
}

/** Which way a mark faces. */
function faces(source: string, token: Token, mark: QuoteMark, open: readonly OpenQuotation[]): "open" | "close" {
  const spaceBefore = isGap(source[token.start - 1]);
  const spaceAfter = isGap(source[token.end]);
  if (spaceBefore && !spaceAfter) return "open";
  if (spaceAfter && !spaceBefore) return "close";
  if (mark.role !== "either") return mark.role;
  return open.some((one) => one.family === mark.family) ? "close" : "open";
}

/** The open quotation a closing mark closes: the nearest of its family, else the nearest of any. */
function closes(open: readonly OpenQuotation[], mark: QuoteMark): number {
  for (let i = open.length - 1; i >= 0; i--) if (open[i]?.family === mark.family) return i;
  return open.length - 1;
}

/** Unclosed quotations reach to the end of their sentence or paragraph, to the next quotation, or to the end of the one they stand in. */
function endUnclosed(source: string, tokens: readonly Token[], found: readonly (Quotation | null)[]): Quotation[] {
  const quotations: Quotation[] = [];
  const around: Quotation[] = [];
  for (const [i, one] of found.entries()) {
    if (!one) continue;
    while (around.length && (around.at(-1) as Quotation).to <= one.from) around.pop();
    const limit = Math.min(around.at(-1)?.to ?? tokens.length, found[i + 1]?.from ?? tokens.length);
    const to = one.closed ? one.to : Math.min(limit, unclosedEnd(source, tokens, one.from));
    const quotation = { ...one, to, depth: around.length };
    quotations.push(quotation);
    around.push(quotation);
  }
  return quotations;
}

function unclosedEnd(source: string, tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at < tokens.length && at - from < LONGEST_UNCLOSED; at++) {
    const [last, next] = [tokens[at - 1] as Token, tokens[at] as Token];
    if (next.sentence !== last.sentence || hasLineBreak(source, last.end, next.start)) return at;
  }
  return Math.min(tokens.length, from + LONGEST_UNCLOSED);
}

function hasLineBreak(source: string, from: number, to: number): boolean {
  return source.slice(from, to).includes("\n");
}

function opensParagraph(source: string, token: Token): boolean {
  let at = token.start - 1;
  while (at >= 0 && source[at] === " ") at--;
  return at < 0 || source[at] === "\n";
}

function isGap(letter: string | undefined): boolean {
  return letter === undefined || /[\s.,،؛;:!؟?()[\]«»"“”‹›-]/u.test(letter);
}

const MOST_PARAGRAPHS = 6;
const MOST_OPEN = 8;
const LONGEST_UNCLOSED = 400;

import { extractTextItems, getDocumentProxy, type StructuredTextItem } from "unpdf";
import type { ReadDocument } from "./read-document.ts";

/** The text of a PDF, a line for each paragraph as far as the gaps between lines tell them. Letters drawn in one of their joined forms become letters. */
export async function pdfText(bytes: Uint8Array): Promise<ReadDocument> {
  try {
    const document = await getDocumentProxy(bytes, { stopAtErrors: false, verbosity: 0 });
    if (document.numPages > MOST_PAGES) return { id: "document-broken" };
    const { items } = await extractTextItems(document);
    const text = items.map(pageText).filter(Boolean).join("\n");
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    return letters < LEAST_LETTERS * items.length ? { id: "pdf-scanned" } : { text };
  } catch (error) {
    return { id: (error as Error).name === "PasswordException" ? "document-locked" : "document-broken" };
  }
}

/** A page's lines joined to paragraphs: a gap wider than between most lines, or a line that ends a sentence early, ends one. */
function pageText(items: readonly StructuredTextItem[]): string {
  const lines = linesOf(items);
  const gaps = lines
    .slice(1)
    .map(({ y }, at) => Math.abs((lines[at]?.y ?? y) - y))
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor((gaps.length - 1) / 2)] ?? 0;
  let text = "";
  for (const [at, { y, words }] of lines.entries()) {
    const gap = at === 0 ? 0 : Math.abs((lines[at - 1]?.y ?? y) - y);
    text += `${at === 0 ? "" : gap > usual * WIDER ? "\n" : " "}${words}`;
  }
  return text
    .normalize("NFC")
    .replace(JOINED, (letter) => letter.normalize("NFKC"))
    .replace(/[^\S\n]+/gu, " ");
}

interface DrawnLine {
  readonly y: number;
  readonly words: string;
}

function linesOf(items: readonly StructuredTextItem[]): readonly DrawnLine[] {
  const lines: { y: number; words: string }[] = [];
  for (const { str, y, hasEOL, fontSize } of items) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < Math.max(fontSize, 1) / 2) last.words += str;
    else if (str.trim() !== "") lines.push({ y, words: str });
    if (hasEOL && last) last.words += " ";
  }
  return lines.map(({ y, words }) => ({ y, words: words.trim() })).filter(({ words }) => words !== "");
}

/** Arabic letters as they look within a word: what older programs write. */
const JOINED = /[\ufb50-\ufdff\ufe70-\ufefc]/gu;
const MOST_PAGES = 2_000;
/** Letters on a page, on average: page numbers and stamps are fewer. */
const LEAST_LETTERS = 20;
const WIDER = 1.4;

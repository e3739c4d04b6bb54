import { parseHTML } from "linkedom";

/** The words of a piece of markup as paragraphs divided by line breaks. Scripts, styles and pictures say nothing. */
export function markupText(markup: string): string {
  if (!/[<&]/u.test(markup)) return paragraphs(markup);
  const { document } = parseHTML(`<html><body>${markup}</body></html>`);
  for (const silent of document.querySelectorAll(SILENT)) silent.remove();
  for (const block of document.querySelectorAll(BLOCKS)) {
    block.before("\n");
    block.after("\n");
  }
  return paragraphs(document.body?.textContent ?? "");
}

/** The words of a piece of markup on one line; `null` where there are none. */
export const markupLine = (markup: string | undefined): string | null => markupText(markup ?? "").replaceAll("\n", " ") || null;

const paragraphs = (text: string): string =>
  text
    .split(/\n+/u)
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter(Boolean)
    .join("\n");

const SILENT = "script, style, noscript, template, iframe, object, svg, form, button";
const BLOCKS = "p, div, br, li, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, tr, figure, figcaption, section, article, hr, pre";

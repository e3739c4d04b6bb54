import { type PageElement, squeeze } from "./page.ts";

/** What is shown as a line or paragraph of its own. */
export interface Line {
  readonly text: string;
  /** Share of its letters that are links, 0–1. */
  readonly linked: number;
  /** The innermost element that begins and ends with it. */
  readonly element: PageElement;
}

/** An element's text as it is shown, line by line. Where an element holds blocks and loose text, each run of loose text is a line. */
export function linesOf(root: PageElement): readonly Line[] {
  const lines: Line[] = [];
  let open = { text: "", linked: 0, element: root };
  const close = (element: PageElement) => {
    const text = squeeze(open.text);
    if (text !== "") lines.push({ text, linked: open.linked / (lettersOf(open.text) || 1), element: open.element });
    open = { text: "", linked: 0, element };
  };
  const walk = (element: PageElement, isLink: boolean, isPre: boolean): void => {
    for (const child of element.childNodes) {
      if (child.nodeType === TEXT) {
        const text = child.textContent ?? "";
        for (const [at, line] of (isPre ? text.split("\n") : [text]).entries()) {
          if (at > 0) close(element);
          open.text += line;
          if (isLink) open.linked += lettersOf(line);
        }
      } else if (child.nodeType === ELEMENT) {
        const inner = child as PageElement;
        const name = inner.localName;
        if (SILENT.has(name)) continue;
        if (name === "br") close(element);
        else if (CELLS.has(name)) open.text += " ";
        const isBlock = BLOCKS.has(name) || (CELLS.has(name) && inner.querySelector("br, p, div, table, ul") !== null);
        if (isBlock) close(inner);
        walk(inner, isLink || name === "a", isPre || name === "pre");
        if (isBlock) close(element);
      }
    }
  };
  walk(root, false, root.localName === "pre");
  close(root);
  return lines;
}

const lettersOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

const TEXT = 3;
const ELEMENT = 1;

/** What shows no words. */
const SILENT = new Set(
  "script style noscript template iframe object embed svg canvas audio video select option input textarea head map amp-ad amp-img".split(
    " ",
  ),
);

/** Cells of figures stand side by side on a line; cells that lay out a page are blocks. */
const CELLS = new Set(["td", "th"]);

const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol " +
    "p pre section summary table tbody tr ul caption"
  ).split(" "),
);

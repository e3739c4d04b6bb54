import { parseHTML } from "linkedom";

/** What is asked of a parsed page: the part of the DOM that reading one needs. */
export interface Page extends Searched {
  readonly title: string;
  readonly body: PageElement | null;
  readonly documentElement: PageElement | null;
}

export interface PageElement extends PageNode, Searched {
  readonly localName: string;
  readonly isConnected: boolean;
  readonly parentElement: PageElement | null;
  readonly children: Iterable<PageElement>;
  readonly nextElementSibling: PageElement | null;
  matches(selector: string): boolean;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  remove(): void;
}

/** `nodeType` 1 is an element, 3 is text. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

interface Searched {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Throws a `RangeError` for markup of more pieces, or nested deeper, than any page is: what reads a page walks through all of it, and down into it. */
export function parsePage(html: string): Page {
  if (tagsIn(html) > MOST_TAGS) throw new RangeError(`more than ${MOST_TAGS} tags`);
  if (depthOf(html) > DEEPEST) throw new RangeError(`nested more than ${DEEPEST} deep`);
  const { document } = parseHTML(html);
  const isWhole = document.documentElement?.localName === "html";
  return (isWhole ? document : parseHTML(`<html><body>${html}</body></html>`).document) as unknown as Page;
}

function tagsIn(html: string): number {
  let count = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) count++;
  return count;
}

/** How deep elements stand in one another at most. Those that end by themselves (`p`, `li`, `br`) are not counted. */
function depthOf(html: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/giu)) {
    if (SELF_ENDING.has(name.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const SELF_ENDING = new Set(
  "area base br col embed hr img input link meta source track wbr p li dt dd option optgroup tr td th thead tbody tfoot html body head path rect circle use".split(
    " ",
  ),
);
/** Opening and closing, and what only looks like one: a page of 100,000 elements. */
const MOST_TAGS = 200_000;
const DEEPEST = 250;

/** Runs of spaces as one. */
export const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/gu, " ").trim();

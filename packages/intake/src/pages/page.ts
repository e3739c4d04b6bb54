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

export function parsePage(html: string): Page {
  const whole = /<(?:html|body)\b/iu.test(html.slice(0, 20_000)) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Page;
}

/** Runs of spaces as one. */
export const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/gu, " ").trim();

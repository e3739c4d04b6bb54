import type { Issue } from "@isnad/reader";
import { isLive, type Node } from "./json-ld.ts";
import type { Page } from "./page.ts";

/** What of a page's kind its reader must know: that it goes on being written, or that only its opening is free. */
export function pageIssues(page: Page, nodes: readonly Node[]): readonly Issue[] {
  const issues: Issue[] = [];
  if (isLive(nodes))
    issues.push({
      code: "page-live",
      message: "a live blog: its entries stand in the text one after the other, each of its own time",
      span: null,
    });
  if (nodes.some(({ isAccessibleForFree }) => /^false$/iu.test(String(isAccessibleForFree))) || page.querySelector(GATES))
    issues.push({
      code: "page-paywall",
      message: "only the opening is free to read: the text ends where the page asks for money or a name",
      span: null,
    });
  return issues;
}

const GATES =
  '.paywall, .premium-gate, .subscription-gate, .piano-offer, .is-locked, [class*="paywall"], [id*="paywall"], meta[property="article:content_tier"][content="locked"]';

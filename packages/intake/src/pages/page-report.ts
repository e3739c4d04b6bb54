import { basename, extname } from "node:path";
import type { Issue } from "@isnad/reader";
import { IntakeError } from "../errors.ts";
import { declaredCharset, decode } from "../formats/decode.ts";
import type { IncomingReport } from "../formats/incoming.ts";
import { articleText } from "./article-text.ts";
import { bodyLines } from "./body-lines.ts";
import { type Page, parsePage } from "./page.ts";
import { pageFacts } from "./page-facts.ts";
import { pageIssues } from "./page-issues.ts";

/** A page as a report, with what else it says of itself. */
export interface PageReport extends IncomingReport {
  readonly author: string | null;
  /** When it was last changed, by its own word: an ISO date or date-time. */
  readonly updated: string | null;
  /** As declared: `ar`, `ar-EG`, `en`. */
  readonly language: string | null;
}

/** Where a page's bytes came from. */
export interface PageSource {
  /** Its address or file, for errors and its id. */
  readonly where: string;
  /** The header of that name; `null` for a file. */
  readonly contentType?: string | null;
  /** The address that answered; `null` for a file. */
  readonly url?: string | null;
}

/**
 * Reads a page: its article's text as paragraphs without menus, shares, "read also" and cookie lines, and what it says of title, outlet, author, dates
 * and address. What it says in data (JSON-LD, meta, microdata) goes before what it shows.
 *
 * @throws IntakeError `input-picture`, `input-encoding`, `page-empty`, `page-broken`.
 */
export function pageReport(bytes: Uint8Array, { where, contentType = null, url = null }: PageSource): PageReport {
  const { text: html, issue } = decode(bytes, where, declaredCharset(contentType, bytes));
  const page = parsed(html, where);
  const shown = bodyLines(page);
  const facts = pageFacts(page, shown, url);
  const issues: readonly Issue[] = [...(issue ? [issue] : []), ...pageIssues(page, facts.nodes)];
  const text = articleText(page, facts);
  if (text === "")
    throw new IntakeError(
      "page-empty",
      `${where}: no text in it; a page that is made by a script shows it only in a browser, so save it from there`,
    );
  const { title, source, published, author, updated, language } = facts;
  const id = url ?? basename(where, extname(where));
  return { report: { id, title, text, published, source, url: facts.address }, issues, author, updated, language };
}

function parsed(html: string, where: string): Page {
  try {
    return parsePage(html);
  } catch (cause) {
    throw new IntakeError("page-broken", `${where}: too broken or too deep to be read as a page; copy its text into a file`, { cause });
  }
}

import { Readability } from "@mozilla/readability";
import { articleLines } from "./article-lines.ts";
import { isLive, textOf } from "./json-ld.ts";
import { linesOf } from "./lines-of.ts";
import { type Page, type PageElement, parsePage, squeeze } from "./page.ts";
import type { PageFacts } from "./page-facts.ts";
import { removeFurniture } from "./remove-furniture.ts";

/**
 * An article's text, a line for each paragraph. Looked for where sites of known make keep it, then by readability, then in the whole body; what the
 * page's data say it is stands in where they say far more than the page shows. Changes the page that it is given.
 */
export function articleText(page: Page, facts: PageFacts): string {
  removeFurniture(page);
  const lead = leadOf(page);
  const live = isLive(facts.nodes) ? page.querySelector("main, article") : null;
  const shown = live ? textIn(live, facts) : (textIn(knownContainer(page), facts) ?? textIn(readableContent(page), facts));
  const told = facts.article ? paragraphs(textOf(facts.article.articleBody, facts.nodes) ?? "") : "";
  const best = shown ?? textIn(page.body, facts) ?? "";
  if (told.length > best.length * 1.5 && told.length > ENOUGH) return told;
  return lead === "" || best.includes(lead) ? best : `${lead}\n${best}`;
}

/** The text in an element, where that is enough to be an article. */
function textIn(element: PageElement | null, facts: PageFacts): string | null {
  if (!element) return null;
  const text = articleLines(linesOf(element), facts).join("\n");
  return text === "" ? null : text;
}

/** What stands with the title over the article, as long as a paragraph: readability leaves it behind. */
function leadOf(page: Page): string {
  const head = [...page.querySelectorAll("header")].find((header) => header.querySelector("h1"));
  const leads = [...(head?.querySelectorAll("p") ?? [])].map((lead) => squeeze(lead.textContent ?? ""));
  return leads.find((lead) => lead.length > LEAD) ?? "";
}

function knownContainer(page: Page): PageElement | null {
  const found = [...page.querySelectorAll(CONTAINERS.join(", "))]
    .slice(0, MOST_CONTAINERS)
    .filter(({ textContent }) => squeeze(textContent ?? "").length >= ENOUGH);
  for (const selector of CONTAINERS) {
    const first = found.find((element) => element.matches(selector));
    if (first) return first;
  }
  return null;
}

function readableContent(page: Page): PageElement | null {
  try {
    const article = new Readability(page as never, { charThreshold: ENOUGH, maxElemsToParse: MOST_ELEMENTS }).parse();
    if (!article?.content || squeeze(article.textContent ?? "").length < ENOUGH) return null;
    return parsePage(`<html><body>${article.content}</body></html>`).body;
  } catch {
    return null;
  }
}

const paragraphs = (text: string): string =>
  text
    .replace(/<[^>]*>/gu, "\n")
    .split(/\n+/u)
    .map(squeeze)
    .filter(Boolean)
    .join("\n");

const LEAD = 60;
/** Letters: less is a heading and a caption. */
const ENOUGH = 120;
const MOST_ELEMENTS = 50_000;
const MOST_CONTAINERS = 20;

/** Where the makers of sites put an article: microdata, then the classes of WordPress and its themes, Drupal, Blogger, AMP, and their like. */
const CONTAINERS = [
  '[itemprop~="articleBody"]',
  ".entry-content",
  ".td-post-content",
  ".elementor-widget-theme-post-content",
  ".amp-wp-article-content",
  ".field--name-body",
  ".post-body",
  ".article-body",
  ".article-content",
  ".article__body",
  ".story-body",
  ".post-content",
  ".wysiwyg",
];

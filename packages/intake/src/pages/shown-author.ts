import { bylineName } from "./furniture.ts";
import { type Page, squeeze } from "./page.ts";

/** The author that a page shows where its kind of site does. */
export function shownAuthor(page: Page): string | null {
  const found = [...page.querySelectorAll(BYLINES.join(", "))];
  for (const selector of BYLINES) {
    const name = bylineName(squeeze(found.find((element) => element.matches(selector))?.textContent ?? ""));
    if (name.length > 1 && name.length < 80) return name;
  }
  return null;
}

const BYLINES = [
  '[rel="author"]',
  ".vcard .fn",
  ".author.vcard",
  ".author-name",
  ".td-post-author-name",
  ".byline",
  ".post-author",
  ".field--name-uid",
  ".author",
];

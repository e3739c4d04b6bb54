import { furnitureOf } from "./furniture.ts";
import type { Line } from "./lines-of.ts";
import { type Page, squeeze } from "./page.ts";

/** An article's title: as its data say, else as it is shown; a page's own title without its outlet's name where nothing else is. */
export function pageTitle(page: Page, headline: string | null, shown: readonly Line[]): string | null {
  if (headline !== null) return squeeze(headline);
  for (const selector of ['meta[property="og:title"]', 'meta[name="twitter:title"]']) {
    const said = page.querySelector(selector)?.getAttribute("content");
    if (said?.trim()) return squeeze(said);
  }
  const whole = squeeze(page.title ?? "");
  const headings = HEADINGS.flatMap((selector) => [...page.querySelectorAll(selector)]).map((heading) => ({
    text: squeeze(heading.textContent ?? ""),
    isLink: heading.querySelector("a") !== null || heading.parentElement?.localName === "a",
  }));
  const long = headings.filter(({ text }) => text.length > SHORTEST && furnitureOf(text) === null);
  const agreed =
    long.find(({ text }) => whole.includes(text))?.text ??
    shown.find(({ text }) => text.length > SHORTEST * 2 && whole.includes(text))?.text;
  return agreed ?? long.find(({ isLink }) => !isLink)?.text ?? shownTitle(page, shown) ?? (withoutOutlet(whole) || null);
}

/** The outlet that stands beside the title in a page's own: `Title - Outlet`, `Outlet: Title`. */
export function sourceInTitle(page: Page, title: string | null): string | null {
  const whole = squeeze(page.title ?? "");
  if (title === null || whole === title || !whole.includes(title)) return null;
  const rest = whole.replace(title, "").replace(/^[\s|:»«–—:,،-]+|[\s|:»«–—:,،-]+$/gu, "");
  return rest.length > 1 && rest.length < 60 ? rest : null;
}

/** Pages from before headings were used: the first line in large letters. */
function shownTitle(page: Page, shown: readonly Line[]): string | null {
  const large = page.querySelector('font[size="5"], font[size="6"], font[size="7"], font[size="+2"], font[size="+3"]');
  const text = squeeze(large?.textContent ?? "");
  if (text.length > 8 && text.length < 250) return text;
  const strong = shown.find(
    ({ element, text: line }) =>
      line.length > 15 && line.length < 200 && squeeze(element.querySelector("b, strong")?.textContent ?? "") === line,
  );
  return strong?.text ?? null;
}

const withoutOutlet = (title: string): string => title.split(/\s+[|»–—-]\s+/u)[0] ?? title;

/** Letters: less is a section's name. */
const SHORTEST = 8;

const HEADINGS = ['[itemprop="headline"]', "h1", ".entry-title", "article h2", "h2", "h3"];

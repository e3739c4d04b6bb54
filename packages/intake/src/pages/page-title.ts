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
  const headings = HEADINGS.flatMap((selector) => [...page.querySelectorAll(selector)]).map((heading) =>
    squeeze(heading.textContent ?? ""),
  );
  const agreed = headings.find((heading) => heading.length > 8 && whole.includes(heading));
  return agreed ?? headings.find((heading) => heading.length > 8) ?? shownTitle(page, shown) ?? (withoutOutlet(whole) || null);
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

const HEADINGS = ['[itemprop="headline"]', "h1", ".entry-title", "article h2", "h2", "h3"];

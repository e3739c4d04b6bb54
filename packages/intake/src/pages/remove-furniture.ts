import { furnitureOf } from "./furniture.ts";
import { type Page, type PageElement, squeeze } from "./page.ts";
import { removeCards } from "./remove-cards.ts";
import { textLengths } from "./text-lengths.ts";

/** Takes out of a page what is never its article: menus, asides, forms, shares, comments, notices, what is hidden. What holds most of the text stays. */
export function removeFurniture(page: Page): void {
  const body = page.body;
  if (!body) return;
  for (const element of body.querySelectorAll(ALWAYS)) element.remove();
  removeCards(body);
  const lengths = textLengths(body);
  const most = (lengths.get(body) ?? 0) / 2;
  const removeBelow = (element: PageElement, length: number) => {
    if ((lengths.get(element) ?? 0) < length) element.remove();
  };
  for (const form of body.querySelectorAll("form")) removeBelow(form, PARAGRAPHS);
  for (const element of body.querySelectorAll(MOSTLY))
    if (!(element.localName === "header" && element.querySelector("h1"))) removeBelow(element, most);
  removeComments(body);
  for (const element of body.querySelectorAll("[class], [id], [hidden], [style], [role], [aria-hidden]"))
    if (element.isConnected && isFurniture(element)) removeBelow(element, most);
}

/** What stands beside and after a heading that says "comments" is what readers wrote. */
function removeComments(body: PageElement): void {
  for (const heading of body.querySelectorAll("h2, h3, h4, h5, h6")) {
    const told = squeeze(heading.textContent ?? "").replace(/^\d+\s*/u, "");
    if (!heading.isConnected || furnitureOf(told, 0) !== "comments") continue;
    for (let next = heading.nextElementSibling; next && !next.querySelector("h1"); next = heading.nextElementSibling) next.remove();
  }
}

function isFurniture(element: PageElement): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute("style") ?? "")) return true;
  if (ROLES.has(element.getAttribute("role") ?? "")) return true;
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  return names.split(/\s+/u).some((name) => NAMES.test(name));
}

const ALWAYS =
  "script, style, noscript, template, iframe, object, svg, button, nav, figure, video, audio, select, dialog, amp-consent, amp-sidebar, amp-social-share, amp-ad, menu";

/** Some makers of sites put a whole page in a form, an aside or a header. */
const MOSTLY = "aside, footer, header";

/** Letters: no form to fill in is longer. */
const PARAGRAPHS = 400;

const ROLES = new Set(["navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "toolbar"]);

/** Parts of class names and ids, between hyphens, underscores or the ends, by which the makers of sites name what is not the article. */
const NAMES = new RegExp(
  `(?:^|[-_])(?:${[
    "(?:social-?)?shar(?:e|es|ing|er)(?:daddy)?",
    "social",
    "related(?:posts?)?",
    "recommend(?:ed|ations?)?",
    "recs",
    "more-on",
    "read-?(?:more|also|next)",
    "more-?(?:link|news|stories)",
    "next-?(?:story|article|post)",
    "most-?(?:read|viewed|popular)",
    "newsletter",
    "subscri(?:be|ption)",
    "paywall",
    "premium-gate",
    "cookies?",
    "consent",
    "gdpr",
    "onetrust",
    "comments?",
    "disqus",
    "breadcrumbs?",
    "tags?",
    "byline",
    "meta",
    "author-(?:box|bio|card)",
    "bio",
    "ad-?(?:slot|s|unit|container|wrapper)",
    "advert(?:s|isement)?",
    "promo",
    "sponsor(?:ed)?",
    "sidebar",
    "popup",
    "modal",
    "toolbar",
    "tools",
    "print(?:-share)?",
    "rating",
    "rate",
    "caption(?:-text)?",
    "pull-?quotes?",
    "twitter-tweet",
    "instagram-media",
    "fb-(?:post|video)",
    "tiktok-embed",
    "copyright",
    "footer",
    "pagination",
    "pager",
    "(?:nav|navbar|navigation|menu|mainnav)",
    "skip-?(?:link|to|nav)?",
    "screen-reader-text",
    "sr-only",
    "visually-?hidden",
    "loader",
    "skeleton",
    "blog-pager",
    "pagenav",
  ].join("|")})(?:$|[-_])`,
  "iu",
);

import type { PageElement } from "./page.ts";

/** Takes out lists of other articles: three elements of one make side by side, each with a heading that is a link. */
export function removeCards(body: PageElement): void {
  const lists = new Map<PageElement, Set<PageElement>>();
  for (const heading of body.querySelectorAll(HEADINGS)) {
    const card = cardOf(heading);
    const list = card?.parentElement;
    if (card && list) lists.set(list, (lists.get(list) ?? new Set()).add(card));
  }
  for (const cards of lists.values()) if (cards.size >= LIST) for (const card of cards) if (!card.querySelector("h1")) card.remove();
}

/** The element around a heading that stands in a row of its like. */
function cardOf(heading: PageElement): PageElement | null {
  let element: PageElement | null = heading;
  for (let level = 0; element && level < LEVELS; level++, element = element.parentElement) if (likes(element) >= LIST) return element;
  return null;
}

/** How many children of its parent are made as an element is, itself among them. */
function likes(element: PageElement): number {
  const make = makeOf(element);
  return [...(element.parentElement?.children ?? [])].filter((sibling) => makeOf(sibling) === make).length;
}

const makeOf = (element: PageElement): string => `${element.localName} ${element.getAttribute("class") ?? ""}`;

const HEADINGS = "h2 a, h3 a, h4 a, h5 a, a h2, a h3, a h4, a h5";
const LIST = 3;
const LEVELS = 6;

import type { PageElement } from "./page.ts";

/** Takes out lists of other articles: three elements of one make side by side, each with a heading that is a link. */
export function removeCards(body: PageElement): void {
  const makes: Makes = new Map();
  const lists = new Map<PageElement, Set<PageElement>>();
  for (const heading of body.querySelectorAll(HEADINGS)) {
    const card = cardOf(heading, makes);
    const list = card?.parentElement;
    if (card && list) lists.set(list, (lists.get(list) ?? new Set()).add(card));
  }
  for (const cards of lists.values()) if (cards.size >= LIST) for (const card of cards) if (!card.querySelector("h1")) card.remove();
}

/** How many children of each make a parent has: counted once for each parent. */
type Makes = Map<PageElement, ReadonlyMap<string, number>>;

/** The element around a heading that stands in a row of its like. */
function cardOf(heading: PageElement, makes: Makes): PageElement | null {
  let element: PageElement | null = heading;
  for (let level = 0; element && level < LEVELS; level++, element = element.parentElement)
    if (likes(element, makes) >= LIST) return element;
  return null;
}

function likes(element: PageElement, makes: Makes): number {
  const parent = element.parentElement;
  if (!parent) return 0;
  const counts = makes.get(parent) ?? countMakes(parent);
  makes.set(parent, counts);
  return counts.get(makeOf(element)) ?? 0;
}

function countMakes({ children }: PageElement): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const child of children) counts.set(makeOf(child), (counts.get(makeOf(child)) ?? 0) + 1);
  return counts;
}

const makeOf = (element: PageElement): string => `${element.localName} ${element.getAttribute("class") ?? ""}`;

const HEADINGS = "h2 a, h3 a, h4 a, h5 a, a h2, a h3, a h4, a h5";
const LIST = 3;
const LEVELS = 6;

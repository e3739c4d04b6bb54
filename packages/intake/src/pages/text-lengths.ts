import type { PageElement } from "./page.ts";

/** How many letters each element below a root shows, its own and those of what it holds, in one walk: asked of each, nested ones would be counted again and again. */
export function textLengths(root: PageElement): ReadonlyMap<PageElement, number> {
  const lengths = new Map<PageElement, number>();
  const walk = (element: PageElement): number => {
    let length = 0;
    for (const child of element.childNodes) {
      if (child.nodeType === TEXT) length += (child.textContent ?? "").trim().length;
      else if (child.nodeType === ELEMENT) length += walk(child as PageElement);
    }
    lengths.set(element, length);
    return length;
  };
  walk(root);
  return lengths;
}

const ELEMENT = 1;
const TEXT = 3;

/**
 * Where the items of an XML feed stand: from `<item` or `<entry` to the end of its closing tag, as offsets into the document. Items inside comments and
 * CDATA sections are none. Looks at each character once.
 */
export function itemSlices(xml: string): readonly (readonly [start: number, end: number])[] {
  const slices: [number, number][] = [];
  let open: { readonly start: number; readonly end: RegExp } | null = null;
  for (const { index, 0: mark } of xml.matchAll(MARKS)) {
    if (mark.startsWith("<!")) continue;
    if (open === null) {
      if (!mark.startsWith("</")) open = { start: index, end: new RegExp(`^</${mark.slice(1)}$`, "u") };
    } else if (open.end.test(mark)) {
      const close = xml.indexOf(">", index);
      slices.push([open.start, close < 0 ? xml.length : close + 1]);
      open = null;
    }
  }
  return slices;
}

/** Comments and CDATA are taken whole; one that never ends is only its first letters. */
const MARKS = /<!--|<!\[CDATA\[|<\/?(?:[a-zA-Z]+:)?(?:item|entry)(?=[\s>/])/gu;

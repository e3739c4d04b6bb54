/**
 * Where the items of an XML feed stand, as half-open offsets into it: from `<item` or `<entry` to the end of its closing tag. What stands in comments and
 * CDATA sections is no item. Looks at each character once.
 */
export function itemSlices(xml: string): readonly (readonly [start: number, end: number])[] {
  const slices: (readonly [number, number])[] = [];
  const marks = new RegExp(MARKS, "gu");
  let open: { readonly start: number; readonly name: string } | null = null;
  for (let mark = marks.exec(xml); mark !== null; mark = marks.exec(xml)) {
    const [text] = mark;
    if (text.startsWith("<!")) marks.lastIndex = endOf(xml, text === "<!--" ? "-->" : "]]>", mark.index);
    else if (open === null && !text.startsWith("</")) open = { start: mark.index, name: text.slice(1) };
    else if (open !== null && text === `</${open.name}`) {
      slices.push([open.start, endOf(xml, ">", mark.index)]);
      open = null;
    }
  }
  return slices;
}

const MARKS = String.raw`<!--|<!\[CDATA\[|<\/?(?:[a-zA-Z]+:)?(?:item|entry)(?=[\s>/])`;

/** What never ends goes to the end of the document. */
function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

/** Where an XML document's first declaration or element begins: after declarations of its version, processing instructions and comments. */
export function afterProlog(xml: string): number {
  let at = 0;
  for (;;) {
    at = endOfSpace(xml, at);
    const end = xml.startsWith("<?", at) ? "?>" : xml.startsWith("<!--", at) ? "-->" : null;
    if (end === null) return at;
    const closed = xml.indexOf(end, at);
    if (closed < 0) return xml.length;
    at = closed + end.length;
  }
}

function endOfSpace(text: string, from: number): number {
  const space = /\s*/uy;
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}

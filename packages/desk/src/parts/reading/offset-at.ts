/** The offset into the report's text of the letter under a point of the window; `null` where none is. */
export function offsetAt(x: number, y: number): number | null {
  const found = caretAt(x, y);
  if (!found) return null;
  const block = (found.node.nodeType === Node.TEXT_NODE ? found.node.parentElement : null)?.closest("[data-start]");
  if (!block) return null;
  const before = textBefore(block, found.node);
  return Number(block.getAttribute("data-start")) + before + found.offset;
}

/** A block is one text node, or several where the browser can't paint and words are marked by elements. */
function textBefore(block: Element, node: Node): number {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let units = 0;
  for (let text = walker.nextNode(); text && text !== node; text = walker.nextNode()) units += text.nodeValue?.length ?? 0;
  return units;
}

function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : null;
  }
  const range = (document as Document & { caretRangeFromPoint?: (x: number, y: number) => Range | null }).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** Where the selection lies in the report's text; `null` where nothing of it is selected. */
export function selectedSpan(): { readonly start: number; readonly end: number } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

function offsetOf(node: Node, offset: number): number | null {
  const block = (node instanceof Element ? node : node.parentElement)?.closest("[data-start]");
  if (!block || node.nodeType !== Node.TEXT_NODE) return null;
  return Number(block.getAttribute("data-start")) + textBefore(block, node) + offset;
}

/** The block of a frame that an offset into the report's text lies in. */
export const blockOf = (frame: HTMLElement, offset: number): HTMLElement | undefined =>
  [...frame.querySelectorAll<HTMLElement>("[data-start]")].findLast((block) => Number(block.dataset.start) <= offset);

/** Where a stretch of the report's text begins to stand in the window; `null` where it is not laid out as one text node. */
export function spanRect(frame: HTMLElement, { start, end }: { readonly start: number; readonly end: number }): DOMRect | null {
  const block = blockOf(frame, start);
  const node = block?.firstChild;
  if (!block || !(node instanceof Text)) return null;
  const before = Number(block.dataset.start);
  const range = document.createRange();
  range.setStart(node, Math.min(start - before, node.length));
  range.setEnd(node, Math.min(end - before, node.length));
  return range.getClientRects()[0] ?? null;
}

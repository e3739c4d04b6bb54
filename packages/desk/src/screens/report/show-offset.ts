/** Brings the words at an offset of the report into the window. */
export function showOffset(offset: number): void {
  const blocks = [...document.querySelectorAll<HTMLElement>("[data-start]")];
  const block = blocks.findLast((each) => Number(each.dataset.start) <= offset);
  if (!block) return;
  const text = block.firstChild;
  const within = offset - Number(block.dataset.start);
  if (!(text instanceof Text) || within >= text.length) {
    block.scrollIntoView({ block: "center", behavior: "smooth" });
    return;
  }
  const range = document.createRange();
  range.setStart(text, within);
  range.setEnd(text, within + 1);
  const { top, bottom } = range.getBoundingClientRect();
  const scroller = block.closest("main");
  if (!scroller) return;
  const window = scroller.getBoundingClientRect();
  if (top >= window.top + MARGIN && bottom <= window.bottom - MARGIN) return;
  scroller.scrollBy({ top: top - window.top - window.height / 3, behavior: "smooth" });
}

const MARGIN = 40;

/** Turns UTF-16 offsets of one text into code points, in one walk for offsets that ascend. */
export function codePointCounter(text: string): (offset: number) => number {
  let [unit, point] = [0, 0];
  return (offset) => {
    if (offset < unit) [unit, point] = [0, 0];
    for (; unit < offset; point++) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    return point;
  };
}

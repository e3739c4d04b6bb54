import type { Span } from "../../reading/span.ts";
import type { NormalText } from "../1-text/normal-text.ts";

/** Where a stretch of normal text stands in the source: with the marks over its letters, without controls that stand beside it. */
export function sourceSpan({ source, origins }: NormalText, from: number, to: number): Span {
  const limit = origins[to] as number;
  let end = (origins[to - 1] as number) + 1;
  while (end < limit && MARK.test(source[end] as string)) end++;
  return { start: origins[from] as number, end };
}

/** Combining marks and tatweel. */
const MARK = /[\p{M}\u0640]/u;

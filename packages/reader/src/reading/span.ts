/** A stretch of a report's text: UTF-16 code units, half-open, so that `text.slice(start, end)` is what is shown. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

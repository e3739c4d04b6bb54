/** A report as it came in. The text is never changed: every offset of a reading points into it. */
export interface Report {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  /** ISO date or date-time of publication; `null` where it is not known. */
  readonly published: string | null;
  readonly source: string | null;
  readonly url: string | null;
}

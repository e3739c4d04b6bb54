/**
 * A report's text in normal form: no marks, no tatweel, no invisible controls, presentation forms unfolded; letters otherwise as written.
 * `normal` keeps paragraphs and spaces, so sentences and words can be found in it.
 */
export interface NormalText {
  readonly source: string;
  readonly normal: string;
  /** For each code unit of `normal`, the offset in `source` of the letter it came from; one entry more for the end. Never falls. */
  readonly origins: Int32Array;
}

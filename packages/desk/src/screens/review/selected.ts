/** Words of the report that a person has selected; offsets are UTF-16 into its text, half-open. */
export interface Selected {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

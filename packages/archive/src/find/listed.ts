/** Which part of a long list: `limit` rows from `offset`. */
export interface Part {
  readonly limit: number;
  readonly offset: number;
}

/** A part of a long list, and how many rows there are in all. */
export interface Listed<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

import type { Spelling } from "../open/archive.ts";
import { columnText } from "../open/column-text.ts";
import { indexTerms } from "../search/index-terms.ts";

/** What a report is searched and compared by, made from its text. */
export interface SearchColumns {
  readonly terms: readonly string[];
  readonly signature: readonly number[];
}

export const searchColumns = (text: string, spelling: Spelling): SearchColumns => ({
  terms: indexTerms(columnText(text), spelling),
  signature: [],
});

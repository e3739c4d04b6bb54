/** A cell of a tab-separated file: tabs and line breaks become spaces, so that no row breaks. */
export const tsvCell = (value: string | number): string => String(value).replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/gu, " ");

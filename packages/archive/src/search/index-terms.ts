/**
 * What full-text search finds a text by: its distinct written words, folded. Clitics stay on: the index knows letters only, so that storing is cheap;
 * a query asks for a word in all its forms, with all that may be written onto it.
 */
export const indexTerms = (words: readonly string[]): readonly string[] => [...new Set(words)];

export { type ArabicParts, arabic } from "./arabic.ts";
export { withLexicon } from "./names/lexicon.ts";
export { wordForms } from "./search/word-forms.ts";
export { TableError, type Tables } from "./table.ts";
export { type FoundTime, times } from "./times/times.ts";

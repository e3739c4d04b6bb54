export { type ArabicParts, arabic } from "./arabic.ts";
export { TableError, type Tables } from "./table.ts";

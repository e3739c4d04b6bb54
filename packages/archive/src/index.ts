export type { Tables } from "./schema/tables.ts";

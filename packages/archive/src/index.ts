export { type Verified, verifyArchive } from "./custody/verify-archive.ts";
export { ArchiveError } from "./errors.ts";
export type { Archive, Spelling } from "./open/archive.ts";
export { databaseError } from "./open/database-error.ts";
export { openArchive, type WhereMissing } from "./open/open-archive.ts";
export type { Tables } from "./schema/tables.ts";
export { addReadings, type Storing } from "./store/add-readings.ts";
export type { Added, Capture } from "./store/capture.ts";

import { sha256 } from "../open/sha256.ts";

/** What a page is known by among feeds' items. Hashed: an address may name who was expunged. */
export const pageKey = (page: string): string => sha256(page).slice(0, 32);

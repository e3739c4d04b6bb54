import type { PastAlike } from "@isnad/reader";

/**
 * Whether a verb is in the present by its letters, for where its features do not say: it begins with a person's prefix that its dictionary
 * form (the past) does not have. A past with ت of its own (تمكن) has a present with two (يتمكن, تتمكن).
 */
export function isPresentShape(key: string, lemmaKey: string): boolean {
  if (!PREFIXES.has(key[0] ?? "")) return false;
  if (key[0] === "ت" && (lemmaKey.startsWith("ت") ? key[1] !== "ت" : key.endsWith("ت"))) return false;
  return key[0] !== "ن" || !lemmaKey.startsWith("ن");
}

/**
 * What a present may be besides: أبرم "I sign" a passive past, تجمعوا "you gather" or "that they gather" the past of a verb in ت, تجمع "she gathers"
 * such a past too;
 * and تحقق "it came true" may be "she verifies".
 */
export function pastAlike(key: string, lemmaKey: string): PastAlike | null {
  if (key.startsWith("ا")) return "first person";
  if (!key.startsWith("ت") || key.length < 4) return null;
  if (key.endsWith("وا")) return "plural";
  if (key === lemmaKey) return "past of its own";
  return key === `ت${lemmaKey}` ? "woman or past" : null;
}

/** Whether a noun begins with the article, and is long enough for it not to be a letter of its own. */
export function isDefiniteShape(key: string): boolean {
  return key.startsWith("ال") && key.length > 4;
}

/** A noun's key without the article. */
export function withoutArticle(key: string): string {
  return isDefiniteShape(key) ? key.slice(2) : key;
}

const PREFIXES: ReadonlySet<string> = new Set(["ي", "ت", "ن"]);

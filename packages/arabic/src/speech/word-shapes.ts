/**
 * Whether a verb is in the present by its letters, for where its features do not say: it begins with a person's prefix that its dictionary
 * form (the past) does not have. A past with ت of its own (تمكن) has a present with two (يتمكن, تتمكن).
 */
export function isPresentShape(key: string, lemmaKey: string): boolean {
  if (!PREFIXES.has(key[0] ?? "")) return false;
  if (key[0] === "ت" && (lemmaKey.startsWith("ت") ? key[1] !== "ت" : key.endsWith("ت"))) return false;
  return key[0] !== "ن" || !lemmaKey.startsWith("ن");
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

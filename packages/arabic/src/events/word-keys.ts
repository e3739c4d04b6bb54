import type { Token } from "@isnad/reader";

/**
 * Keys that a token may stand under in the tables, surest first: its lemma, its form without the article, then its form with endings
 * and, for a verb, prefixes cut off, for where lemma or part of speech is wrong.
 */
export function keysOf({ lemmaKey, key, pos }: Token): readonly string[] {
  const bare = withoutArticle(key);
  const found = new Set([withoutArticle(lemmaKey), lemmaKey, bare]);
  for (const stem of nounStems(bare)) found.add(stem);
  if (pos === "VERB") for (const stem of verbStems(key)) found.add(stem);
  return [...found];
}

function withoutArticle(key: string): string {
  return key.length > 4 && key.startsWith("ال") ? key.slice(2) : key;
}

/** Plural, dual and accusative endings: غارات → غاره, قوتين → قوه, هجوما → هجوم. */
function nounStems(key: string): string[] {
  const found: string[] = [];
  for (const ending of ["ات", "تين", "تان"]) {
    if (key.length > ending.length + 2 && key.endsWith(ending))
      found.push(key.slice(0, -ending.length), `${key.slice(0, -ending.length)}ه`);
  }
  for (const ending of ["ين", "ان", "ون", "ا", "ت", "ي"])
    if (key.length > ending.length + 2 && key.endsWith(ending)) found.push(key.slice(0, -ending.length));
  if (key.length > 3 && key.endsWith("ت")) found.push(`${key.slice(0, -1)}ه`);
  return found;
}

/** Past endings cut (قصفت → قصف); the present's prefix and endings cut, with the alif its past may begin with (يستهدف → استهدف). */
function verbStems(key: string): string[] {
  const found: string[] = [];
  for (const ending of ["وا", "تا", "نا", "ت", "ا", "ن"])
    if (key.length > ending.length + 2 && key.endsWith(ending)) found.push(key.slice(0, -ending.length));
  const present = /^[يتن](.{2,}?)(?:ون|ان|وا|ين|ن)?$/u.exec(key)?.[1];
  if (present) found.push(present, `ا${present}`);
  if (present?.endsWith("ي")) found.push(`${present.slice(0, -1)}ي`, `ا${present}`);
  return found;
}

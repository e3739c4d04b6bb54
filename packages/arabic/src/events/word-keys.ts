import type { Token } from "@isnad/reader";

/**
 * Keys that a token may stand under in the tables, surest first: its lemma, its form with and without the article, then its form with
 * endings and a present's prefix cut off, for where the lemma is wrong.
 */
export function keysOf(token: Token): readonly string[] {
  const { lemmaKey, key } = token;
  const bare = withoutArticle(key);
  const found = new Set([lemmaKey, key, withoutArticle(lemmaKey), bare]);
  for (const stem of nounStems(bare)) found.add(stem);
  if (token.pos === "VERB" || mayBeVerb(token) || endsAsPast(key)) for (const stem of verbStems(key)) found.add(stem);
  const unsplit = withoutClitic(token);
  if (unsplit) for (const stem of [unsplit, ...nounStems(unsplit), ...verbStems(unsplit)]) found.add(stem);
  return [...found];
}

/** Spelled like a past of hers, لوحت: what a noun of such an ending is before a pronoun only. */
const endsAsPast = (key: string): boolean => key.length > 3 && /[^ا]ت$/u.test(key) && !key.startsWith("ال");

/** What is left of a word whose conjunction or preposition was taken for its first letter: وأحرق → أحرق, بشبهة → شبهة. */
function withoutClitic({ key, lemmaKey }: Token): string | null {
  return key.length > 4 && key[0] === lemmaKey[0] && CLITICS.has(key[0] as string) ? key.slice(1) : null;
}

const CLITICS: ReadonlySet<string> = new Set(["و", "ف", "ب", "ل"]);

/** A verb's spelling on a word that was taken for something else: اقتحموا, يحتجز; or a word that no class of small words knows: دعا, طالب. */
export function mayBeVerb({ key, pos }: Token): boolean {
  if (SMALL.has(pos)) return key.length > 2 && !key.startsWith("ال");
  if (pos === "VERB" || pos === "ADP" || pos === "PUNCT") return false;
  return (key.length > 4 && key.endsWith("وا")) || (key.length > 3 && pos !== "PROPN" && key.startsWith("ي") && !key.endsWith("ه"));
}

/** Classes of small words: one of them that spells a verb of the frames was taken for what it is not. */
const SMALL: ReadonlySet<string> = new Set(["ADV", "AUX", "PART", "PRON", "SCONJ", "DET", "INTJ", "X"]);

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
  for (const ending of ["ين", "ان", "ون", "ا"]) {
    if (key.length > ending.length + 2 && key.endsWith(ending)) found.push(key.slice(0, -ending.length));
  }
  if (key.length > 3 && key.endsWith("ت")) found.push(`${key.slice(0, -1)}ه`);
  if (key.length > 3 && key.endsWith("اي")) found.push(`${key.slice(0, -1)}ء`);
  return found;
}

/** Past endings cut (قصفت → قصف); the present's prefix and endings cut, with the alif its past may begin with (يستهدف → استهدف). */
function verbStems(key: string): string[] {
  const found: string[] = [];
  for (const ending of ["وا", "تا", "نا", "و", "ت", "ا", "ن"]) {
    if (key.length < ending.length + 2 || !key.endsWith(ending)) continue;
    const stem = key.slice(0, -ending.length);
    found.push(stem, `${stem}ي`, `${stem}ا`);
  }
  const present = /^[يتن](.{2,}?)(?:ون|ان|وا|ين|ن)?$/u.exec(key)?.[1];
  if (present) found.push(present, `ا${present}`);
  return found;
}

/**
 * What raw text tells of a word without knowing it: how often it stands alone, with the article, and after the particle of the future.
 * Nouns and adjectives are seen with the article, verbs never are. Returns one small number for each key (without article).
 */
export function signatures(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const seen = new Map<string, Seen>();
  const of = (key: string): Seen => {
    const known = seen.get(key) ?? { alone: 0, article: 0, future: 0 };
    seen.set(key, known);
    return known;
  };
  for (const [key, count] of counts) {
    const definite = ARTICLE.exec(key)?.[1];
    const future = FUTURE.exec(key)?.[1];
    if (definite) of(definite).article += count;
    else of(key).alone += count;
    if (future) of(future).future += count;
  }
  const found = new Map<string, number>();
  for (const [key, { alone, article, future }] of seen) {
    if (key.length > 1 && key.length < 16 && alone + article + future >= LEAST)
      found.set(key, bucket(alone) + 5 * bucket(article) + 25 * Math.min(2, bucket(future)));
  }
  return found;
}

interface Seen {
  alone: number;
  article: number;
  future: number;
}

/** 0: never; 1: once or twice; 2: to 9; 3: to 99; 4: more. */
function bucket(count: number): number {
  if (count === 0) return 0;
  return count < 3 ? 1 : count < 10 ? 2 : count < 100 ? 3 : 4;
}

const ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(.{2,})$/;
const FUTURE = /^[وف]?س([ايتن].{2,})$/;
const LEAST = 3;

import type { Token, Words } from "../2-words/words.ts";
import { type KnownName, longestKnownName } from "./known-names.ts";
import type { NamesKnowledge } from "./names-knowledge.ts";

/** Written words as names are looked for in them: whole, and without the clitics before them. */
export interface NameWords {
  /** Key of each written word whole, clitics on. */
  readonly keys: readonly string[];
  /** Key of each written word's main token. */
  readonly stems: readonly string[];
  /** Index of each written word's main token. */
  readonly mains: Int32Array;
  /** Classes of each stem, as bits of `WORD_CLASSES`. */
  readonly classes: Int32Array;
  /** For each written word: what known name covers it, and whether it begins it. */
  readonly known: readonly (KnownHit | null)[];
}

/** A known name found in the text. */
export interface KnownHit {
  readonly name: KnownName;
  /** Written words, half-open. */
  readonly from: number;
  readonly to: number;
  /** First token: behind the proclitics unless the name is the word whole. */
  readonly firstToken: number;
}

export const WORD_CLASSES = {
  strongGiven: 1,
  weakGiven: 2,
  part: 4,
  office: 8,
  rank: 16,
  honorific: 32,
  calling: 64,
  body: 128,
  place: 256,
  human: 512,
  origin: 1024,
  everyday: 2048,
} as const;

export function nameWords(words: Words, knowledge: NamesKnowledge): NameWords {
  const { tokens } = words;
  const keys: string[] = [];
  const stems: string[] = [];
  const mains = new Int32Array(words.words.length);
  const classes = new Int32Array(words.words.length);
  words.words.forEach(({ from, to }, i) => {
    const main = mainToken(tokens, from, to);
    mains[i] = main;
    stems.push((tokens[main] as Token).key);
    keys.push(wholeKey(tokens, from, to, knowledge.article));
    classes[i] = classesOf(stems[i] as string, knowledge);
  });
  return { keys, stems, mains, classes, known: findKnown(words, keys, mains, knowledge) };
}

/** The written word's own stem: its last token that is neither a clitic before nor a pronoun behind. */
function mainToken(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to - 1 && isProclitic(tokens[at] as Token)) at++;
  return at;
}

function isProclitic({ pos, key }: Token): boolean {
  return key.length <= 2 && (pos === "CCONJ" || pos === "ADP" || pos === "PART" || pos === "AUX" || pos === "SCONJ" || pos === "DET");
}

/** The written word's key from its tokens' keys; an article that `ل` swallows in writing is swallowed again. */
function wholeKey(tokens: readonly Token[], from: number, to: number, article: string): string {
  if (to - from === 1) return (tokens[from] as Token).key;
  let key = "";
  for (let at = from; at < to; at++) {
    const part = (tokens[at] as Token).key;
    key += part.startsWith(article) && at > from && isSwallowed(tokens, at, article) ? part.slice(1) : part;
  }
  return key;
}

/** Whether the article is hidden behind `ل`, as the word's lemma tells or its length in the text (which marks inside it make longer). */
function isSwallowed(tokens: readonly Token[], at: number, article: string): boolean {
  const { key, lemmaKey, start, end } = tokens[at] as Token;
  return tokens[at - 1]?.key === article.slice(1) && (end - start === key.length - 1 || !lemmaKey.startsWith(article));
}

function classesOf(stem: string, knowledge: NamesKnowledge): number {
  let bits = 0;
  const given = knowledge.givenNames.get(stem);
  if (given) bits |= given === "strong" ? WORD_CLASSES.strongGiven : WORD_CLASSES.weakGiven;
  if (knowledge.nameParts.has(stem)) bits |= WORD_CLASSES.part;
  if (knowledge.origins.has(stem)) bits |= WORD_CLASSES.origin;
  if (knowledge.everyday.has(stem)) bits |= WORD_CLASSES.everyday;
  const senses = knowledge.nouns.get(stem);
  if (!senses) return bits;
  if (senses.title) bits |= WORD_CLASSES[senses.title.class];
  if (senses.body) bits |= WORD_CLASSES.body;
  if (senses.place) bits |= WORD_CLASSES.place;
  if (senses.human) bits |= WORD_CLASSES.human;
  return bits;
}

/** Known names, longest first, none within another, none across sentences. */
function findKnown(words: Words, keys: readonly string[], mains: Int32Array, knowledge: NamesKnowledge): (KnownHit | null)[] {
  const hits: (KnownHit | null)[] = keys.map(() => null);
  const ends = sentenceEnds(words);
  for (let at = 0; at < keys.length; at++) {
    const hit = knownAt(words, keys, mains, at, ends[at] as number, knowledge);
    if (!hit) continue;
    for (let i = hit.from; i < hit.to; i++) hits[i] = hit;
    at = hit.to - 1;
  }
  return hits;
}

function knownAt(
  words: Words,
  keys: readonly string[],
  mains: Int32Array,
  at: number,
  end: number,
  knowledge: NamesKnowledge,
): KnownHit | null {
  const whole = keys[at] as string;
  const asWhole = longestKnownName(knowledge.known, keys, at, whole, end);
  const main = mains[at] as number;
  const { from, to } = words.words[at] as Words["words"][number];
  if (main === from && to - from === 1) return asWhole && { name: asWhole, from: at, to: at + asWhole.keys.length, firstToken: from };
  const rest = wholeKey(words.tokens, main, to, knowledge.article);
  const asRest = longestKnownName(knowledge.known, keys, at, rest, end);
  const behind = asRest && { name: asRest, from: at, to: at + asRest.keys.length, firstToken: main };
  if (asWhole && (!behind || asWhole.keys.length > asRest.keys.length)) {
    return { name: asWhole, from: at, to: at + asWhole.keys.length, firstToken: from };
  }
  return behind;
}

/** For each written word, the word after its sentence's last. */
function sentenceEnds(words: Words): Int32Array {
  const ends = new Int32Array(words.words.length).fill(words.words.length);
  let sentence = 0;
  const first: number[] = [];
  words.words.forEach(({ from }, i) => {
    while (sentence < words.sentences.length - 1 && from >= (words.sentences[sentence] as { to: number }).to) sentence++;
    first[sentence] ??= i;
    ends[i] = sentence;
  });
  for (let i = 0; i < ends.length; i++) ends[i] = nextFirst(first, ends[i] as number, ends.length);
  return ends;
}

function nextFirst(first: readonly (number | undefined)[], sentence: number, end: number): number {
  for (let next = sentence + 1; next < first.length; next++) if (first[next] !== undefined) return first[next] as number;
  return end;
}

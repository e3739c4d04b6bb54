import type { Features } from "./features.ts";
import type { WordShape } from "./word-shape.ts";
import type { PartOfSpeech } from "./words.ts";
import type { WordsKnowledge } from "./words-knowledge.ts";

/** What a word's own letters tell of it as that part of speech: by the lexicon, else by its endings. Equal sets are one object. */
export function featuresOf(word: WordShape, pos: number, name: PartOfSpeech, lemmaKey: string, knowledge: WordsKnowledge): Features {
  const known = listed(word, pos, knowledge);
  const own = known && !lacks(known, name) ? known : completed(known ?? NONE, guessed(word, name, lemmaKey, knowledge));
  const definite = word.article && NOMINAL.has(name);
  return definite ? withFeature(own, "definite", "Def") : own;
}

/** Treebanks leave the gender of many nouns unsaid. */
function lacks({ gender, number }: Features, name: PartOfSpeech): boolean {
  return (name === "NOUN" || name === "ADJ") && !(gender && number);
}

function completed(known: Features, guess: Features): Features {
  const gender = known.gender ?? guess.gender;
  const number = known.number ?? guess.number;
  const base = known === NONE ? guess : known;
  const gendered = gender ? withFeature(base, "gender", gender) : base;
  return number ? withFeature(gendered, "number", number) : gendered;
}

function listed({ wholeClass, bareClass }: WordShape, pos: number, { lexicon, featureSets }: WordsKnowledge): Features | undefined {
  for (const place of [wholeClass, bareClass]) {
    const found = lexicon.classes[place]?.analyses.find((analysis) => analysis.pos === pos);
    if (found) return featureSets[found.features];
  }
  return undefined;
}

/** Before a pronoun the feminine ending is spelled otherwise; where the word is no longer than its lemma, the lemma shows it. */
function guessed({ bareKey, glue }: WordShape, name: PartOfSpeech, lemmaKey: string, { endings }: WordsKnowledge): Features {
  const key = (glue & 2) !== 0 && lemmaKey.length === bareKey.length ? lemmaKey : bareKey;
  for (const ending of endings)
    if (ending.parts.has(name) && key.length > ending.letters.length + 1 && matches(key, ending)) return ending.features;
  return NONE;
}

function matches(key: string, { letters, atStart }: { readonly letters: string; readonly atStart: boolean }): boolean {
  return atStart ? key.startsWith(letters) : key.endsWith(letters);
}

const changed = new WeakMap<Features, Map<string, Features>>();

/** The set with one feature set; the same change of the same set is always the same object. */
export function withFeature<K extends keyof Features>(features: Features, name: K, value: NonNullable<Features[K]>): Features {
  if (features[name] === value) return features;
  let changes = changed.get(features);
  if (!changes) {
    changes = new Map();
    changed.set(features, changes);
  }
  const id = `${name}=${value}`;
  let result = changes.get(id);
  if (!result) {
    result = { ...features, [name]: value };
    changes.set(id, result);
  }
  return result;
}

/** A set in Universal Dependencies' notation (`Gender=Fem|Number=Sing`). */
export function readFeatures(notation: string): Features {
  if (!notation) return NONE;
  const pairs = notation.split("|").map((pair) => pair.split("=") as [string, string]);
  return Object.fromEntries(pairs.map(([name, value]) => [(name[0] as string).toLowerCase() + name.slice(1), value]));
}

const NONE: Features = {};
const NOMINAL: ReadonlySet<PartOfSpeech> = new Set(["NOUN", "ADJ", "PROPN", "NUM", "DET"]);

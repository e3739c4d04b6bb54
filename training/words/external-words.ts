import type { PartOfSpeech } from "../../packages/reader/src/pipeline/2-words/words.ts";
import type { LexiconWord } from "./build-lexicon.ts";
import { conjugate } from "./morphology/conjugate.ts";
import { deriveNouns } from "./morphology/derive-nouns.ts";
import { type Endings, inflectNominal } from "./morphology/inflect-nominal.ts";
import type { Verb } from "./morphology/verb.ts";
import type { CamelNominal } from "./read-camel-lexicon.ts";

/** What an entry that no treebank has counts for beside one that was seen once. */
const UNSEEN = 0.3;
const DERIVED = 0.2;

/** All forms of a verb, its participles and its regular masdars. */
export function verbWords(verb: Verb, fold: (word: string) => string): LexiconWord[] {
  const forms = conjugate(verb).map(({ form, features }) => entry(form, "VERB", verb.lemma, features, UNSEEN * newsShare(features), fold));
  const nouns = deriveNouns(verb).flatMap(({ lemma, kind }) => {
    if (kind === "masdar") return nominalWords("NOUN", lemma, lemma, MASDAR, DERIVED, fold);
    const voice = kind === "active participle" ? "Act" : "Pass";
    const words = nominalWords("ADJ", lemma, lemma, ADJECTIVE, DERIVED, fold);
    const participles = words.map((word) => ({ ...word, features: `${word.features}|VerbForm=Part|Voice=${voice}` }));
    return [...participles, ...words.map((word) => ({ ...word, pos: "NOUN" as const, count: DERIVED / 2 }))];
  });
  return [...forms, ...nouns];
}

/** News tells of third persons: of two verbs with one spelling, or two forms of one verb, theirs is likelier (`دعوا` "they called" is no command). */
function newsShare(features: string): number {
  if (features.includes("Mood=Imp")) return 0.1;
  const person = features.includes("Person=3") ? 1 : features.includes("Person=1") ? 0.4 : 0.2;
  return features.includes("Voice=Pass") ? person * 0.5 : person;
}

export function camelNominalWords(
  { pos, lemma, stem, endings, brokenPlural }: CamelNominal,
  fold: (word: string) => string,
): LexiconWord[] {
  if (brokenPlural) return [entry(stem, pos, lemma, "Gender=Masc|Number=Plur", UNSEEN, fold)];
  if (!endings.has("MS")) return endings.has("FS") ? nominalWords(pos, `${stem}ة`, lemma, NAME, UNSEEN, fold) : [];
  return nominalWords(
    pos,
    stem,
    lemma,
    { feminine: endings.has("FS"), soundPlural: endings.has("MP"), femininePlural: endings.has("FP"), dual: endings.has("MD") },
    UNSEEN,
    fold,
  );
}

export function nominalWords(
  pos: PartOfSpeech,
  form: string,
  lemma: string,
  endings: Endings,
  count: number,
  fold: (word: string) => string,
): LexiconWord[] {
  return inflectNominal(form, endings).map((inflected) => entry(inflected.form, pos, lemma, inflected.features, count, fold));
}

function entry(
  form: string,
  pos: PartOfSpeech,
  lemma: string,
  features: string,
  count: number,
  fold: (word: string) => string,
): LexiconWord {
  return { key: fold(form), form, pos, lemma, features, count };
}

const ADJECTIVE: Endings = { feminine: true, soundPlural: true, femininePlural: true, dual: true };
const MASDAR: Endings = { feminine: false, soundPlural: false, femininePlural: true, dual: true };
const NAME: Endings = { feminine: false, soundPlural: false, femininePlural: false, dual: false };

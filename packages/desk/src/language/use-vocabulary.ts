import { vocabulary as arabic } from "./ar/vocabulary.ts";
import { vocabulary as english, type Vocabulary } from "./en/vocabulary.ts";
import { type Language, language } from "./languages.ts";
import { usePreference } from "./preference.ts";

/** What a code is called in the person's language; a code that has no name there is shown as it is. */
export type NameOf = (group: keyof Vocabulary, code: string) => string;

export function useVocabulary(): NameOf {
  const [spoken] = usePreference(language);
  return NAME_OF[spoken];
}

const nameIn =
  (vocabulary: Vocabulary): NameOf =>
  (group, code) => {
    const names: Readonly<Record<string, string>> = vocabulary[group];
    return Object.hasOwn(names, code) ? (names[code] ?? code) : code;
  };

/** The same function each time, so that what was made of names is made anew only in another language. */
const NAME_OF: Readonly<Record<Language, NameOf>> = { ar: nameIn(arabic), en: nameIn(english) };

/** Where the types of a kind of claim are named. */
export const GROUP_OF_KIND = { statement: "act", event: "type", relation: "relation" } as const;

/** The codes of a group, in the order that they are offered in. */
export const codesOf = (group: keyof Vocabulary): readonly string[] => Object.keys(english[group]);

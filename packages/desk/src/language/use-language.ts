import { type Digits, digits, directionOf, type Language, language } from "./languages.ts";
import { usePreference } from "./preference.ts";

/** The chosen language with its direction and digits, and how to change them. */
export interface ChosenLanguage {
  readonly language: Language;
  readonly direction: "rtl" | "ltr";
  readonly digits: Digits;
  readonly setLanguage: (language: Language) => void;
  readonly setDigits: (digits: Digits) => void;
}

export function useLanguage(): ChosenLanguage {
  const [spoken, setLanguage] = usePreference(language);
  const [written, setDigits] = usePreference(digits);
  return { language: spoken, direction: directionOf(spoken), digits: written, setLanguage, setDigits };
}

/** Of a name in both languages the one to show; where it is empty, the other. */
export function useNames(): NameIn {
  const [spoken] = usePreference(language);
  return NAME_IN[spoken];
}

type NameIn = (name: { readonly ar: string; readonly en: string }) => string;

/** The same function each time, so that what was made of names is made anew only in another language. */
const NAME_IN: Readonly<Record<Language, NameIn>> = { ar: ({ ar, en }) => ar || en, en: ({ ar, en }) => en || ar };

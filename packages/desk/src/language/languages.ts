import { preference } from "./preference.ts";

export const LANGUAGES = ["ar", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How numbers are written: 123 or ١٢٣. */
export const DIGITS = ["latn", "arab"] as const;
export type Digits = (typeof DIGITS)[number];

/** Arabic, unless the browser asks for English before it. */
export const language = preference<Language>("language", LANGUAGES, preferred(navigator.languages));
export const digits = preference<Digits>("digits", DIGITS, "latn");

export const directionOf = (spoken: Language): "rtl" | "ltr" => (spoken === "ar" ? "rtl" : "ltr");

function preferred(asked: readonly string[]): Language {
  const first = asked.map((tag) => tag.slice(0, 2)).find((tag) => tag === "ar" || tag === "en");
  return first === "en" ? "en" : "ar";
}

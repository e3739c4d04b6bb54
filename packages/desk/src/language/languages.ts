import { preference } from "./preference.ts";

export const LANGUAGES = ["ar", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How numbers are written: 123 or ١٢٣. */
export const DIGITS = ["latn", "arab"] as const;
export type Digits = (typeof DIGITS)[number];

/** As the server sent the page, which goes by the browser's wishes; Arabic where it says nothing. */
export const language = preference<Language>("language", LANGUAGES, document.documentElement.lang === "en" ? "en" : "ar");
export const digits = preference<Digits>("digits", DIGITS, "latn");

/** Of a text in a language that was found out: Arabic is sure, the rest is left to its first letter. */
export const textDirection = (found: string): "rtl" | "auto" => (found === "ar" ? "rtl" : "auto");

export const directionOf = (spoken: Language): "rtl" | "ltr" => (spoken === "ar" ? "rtl" : "ltr");

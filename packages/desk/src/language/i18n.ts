import { createInstance, type i18n as Texts } from "i18next";
import { initReactI18next } from "react-i18next";
import { formats } from "./formats.ts";
import { digits, directionOf, language } from "./languages.ts";
import { plain } from "./plain.ts";
import { resources } from "./resources.ts";

/** The texts of the desk; follows the chosen language, and tells the page its language and direction. */
const i18n: Texts = createInstance();

/** Puts in what a text names: isolated, so that a Latin name does not turn an Arabic sentence about, and without controls of its own. */
const isolated = (value: unknown): string => `\u2068${plain(String(value))}\u2069`;

export function startLanguage(): void {
  void i18n.use(initReactI18next).init({
    resources,
    lng: language.get(),
    supportedLngs: ["ar", "en"],
    initAsync: false,
    interpolation: { escape: isolated, escapeValue: true },
  });
  i18n.services.formatter?.add("number", (value) => formats(language.get(), digits.get()).number(Number(value)));
  showLanguage();
  language.subscribe(showLanguage);
}

function showLanguage(): void {
  const spoken = language.get();
  document.documentElement.lang = spoken;
  document.documentElement.dir = directionOf(spoken);
  // The server reads it, so that the next page comes in this language and direction from its first byte.
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser
  document.cookie = `isnad-language=${spoken}; path=/; max-age=31536000; samesite=strict`;
  void i18n.changeLanguage(spoken);
}

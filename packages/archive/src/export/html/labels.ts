import { readTableIn } from "../tables/read-table.ts";
import { shownText } from "./shown-text.ts";

/** A word of the page in both languages; the style sheet shows one of them. What the table does not know stands as it is. */
export function label(key: string, unknown: string = key): string {
  const words = WORDS.get(key);
  return words ? inBoth(words.ar, words.en) : `<span dir="auto">${shownText(unknown)}</span>`;
}

/** A text that stands in both languages. */
export const inBoth = (ar: string, en: string): string =>
  `<span class="ar" lang="ar">${shownText(ar)}</span><span class="en" lang="en">${shownText(en)}</span>`;

/** A name in both languages, each kept apart from the letters around it. */
export const named = ({ nameAr, nameEn }: { readonly nameAr: string; readonly nameEn: string }): string =>
  `<bdi class="ar" lang="ar">${shownText(nameAr)}</bdi><bdi class="en" lang="en">${shownText(nameEn)}</bdi>`;

/** A name or text from a report. */
export const told = (text: string): string => `<bdi>${shownText(text)}</bdi>`;

/** A number, day, hash or address: left to right in either language. */
export const coded = (text: string): string => `<bdi dir="ltr">${shownText(text)}</bdi>`;

const WORDS = new Map(
  readTableIn(import.meta.dirname, "labels.tsv", 3).map(([ar, key, en]) => [key ?? "", { ar: ar ?? "", en: en ?? "" }] as const),
);

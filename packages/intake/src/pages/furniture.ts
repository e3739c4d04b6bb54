import { foldedWords, readTable } from "../dates/read-table.ts";

/** What a line that is no part of an article is: `read-also`, `share`, `cookies` …; `null` for everything else. `linked` is the share of it that is links. */
export function furnitureOf(text: string, linked = 0): string | null {
  if (text.length > LONGEST) return null;
  const folded = foldedWords(text).replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");
  const within = WITHIN.find(([phrase = ""]) => folded.includes(phrase));
  if (within) return within[2] ?? null;
  const begun = BY_FIRST_WORD.get(/^[^\s:(]*/u.exec(folded)?.[0] ?? "") ?? [];
  const found = begun.find(([phrase = "", where]) => {
    if (where === "whole") return isWhole(folded, phrase);
    return (where === "start" || linked > A_WORD) && isStart(folded, phrase);
  });
  return found?.[2] ?? null;
}

/** A byline's name: what stands after its phrase. */
export function bylineName(text: string): string {
  const colon = text.search(/[:\uff1a]/u);
  if (colon > 0 && furnitureOf(text.slice(0, colon)) === "byline") return text.slice(colon + 1).trim();
  const words = text.split(/\s+/u);
  for (const count of [2, 1])
    if (words.length > count && furnitureOf(words.slice(0, count).join(" ")) === "byline") return words.slice(count).join(" ");
  return text.trim();
}

const isStart = (text: string, phrase: string): boolean =>
  text.startsWith(phrase) && text.length <= phrase.length + HEADING && !/\p{L}/u.test(text.charAt(phrase.length));

const isWhole = (text: string, phrase: string): boolean =>
  text === phrase ||
  (text.startsWith(phrase) && /^\s*(?:[:(]|\d+$)/u.test(text.slice(phrase.length)) && text.length <= phrase.length + NAME);

const TABLE = readTable(import.meta.dirname, "furniture.tsv", 3);
const WITHIN = TABLE.filter(([, where]) => where === "within");
const BY_FIRST_WORD = Map.groupBy(
  TABLE.filter(([, where]) => where !== "within"),
  ([phrase = ""]) => phrase.split(" ")[0] ?? "",
);

/** Share of a line that is links: "here" in a line of ten words. */
const A_WORD = 0.1;

/** Letters: two sentences, a long heading, a name or a few. */
const LONGEST = 300;
const HEADING = 120;
const NAME = 60;

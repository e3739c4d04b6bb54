import type { Reading } from "@isnad/reader";
import { isolate } from "../output/isolate.ts";
import { chainOfWord, type Link } from "./chain-of-word.ts";

/** What `isnad why` prints: the words at an offset, then the chain they rest on, a link a line, the speaker first and the report last. */
export function tellChain(reading: Reading, offset: number): string {
  const chain = chainOfWord(reading, offset);
  return [isolate(wordAt(reading.report.text, offset)), ...chain.map((link, i) => `${"  ".repeat(i)}${tellLink(link)}`), ""].join("\n");
}

function tellLink({ speaker, act, word, quoted, why }: Link): string {
  const rules = why.join("; ");
  if (speaker === null) return `the report (${rules})`;
  const manner = act === null ? "" : `${act}${quoted ? ", quoted" : ""}: `;
  return `${manner}${isolate(speaker)}${word === null ? "" : ` ${isolate(word)}`} (${rules})`;
}

/** The written word at an offset, for the reader to see what was asked. */
function wordAt(text: string, offset: number): string {
  const isGap = (letter: string | undefined) => letter === undefined || /\s/u.test(letter);
  let start = offset;
  while (start > 0 && offset - start < LONGEST && !isGap(text[start - 1])) start--;
  let end = offset;
  while (end - offset < LONGEST && !isGap(text[end])) end++;
  return text.slice(start, end);
}

const LONGEST = 60;

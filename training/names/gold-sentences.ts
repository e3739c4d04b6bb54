import { NAME_LABELS } from "../../packages/reader/src/index.ts";
import type { GoldReport } from "../gold-report.ts";
import type { LabelledSentence } from "./labelled-sentences.ts";

const KINDS: Readonly<Record<string, string>> = { person: "PER", place: "LOC", state: "LOC" };
const label = (name: string): number => NAME_LABELS.indexOf(name as (typeof NAME_LABELS)[number]);

/**
 * The gold reports' lines, people and places labelled. What the gold calls a body, a group or somebody without a name is labelled -1:
 * it is no witness for or against a name, since the gold counts as entities what name corpora do not.
 */
export function goldSentences(reports: readonly GoldReport[], isCommonNoun: (word: string) => boolean): LabelledSentence[] {
  return reports.flatMap(({ text, entities }) => {
    const names = entities.flatMap(({ kind, names }) => names.map((name) => ({ words: wordsOf(name), kind })));
    names.sort((a, b) => b.words.length - a.words.length);
    return text
      .split("\n")
      .map(wordsOf)
      .filter((words) => words.length > 0)
      .map((words) => ({ words, labels: labelsOf(words, names, isCommonNoun) }));
  });
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function labelsOf(
  words: readonly string[],
  names: readonly { words: readonly string[]; kind: string }[],
  isCommonNoun: (word: string) => boolean,
): number[] {
  const labels = words.map(() => 0);
  for (const name of names) {
    for (let at = 0; at + name.words.length <= words.length; at++) {
      if ((labels[at] as number) > 0 || !name.words.every((word, i) => sameWord(words[at + i] as string, word, i === 0))) continue;
      const type = KINDS[name.kind];
      const bare = type !== undefined && !name.words.some(isCommonNoun);
      name.words.forEach((_, i) => {
        labels[at + i] = bare ? label(`${i === 0 ? "B" : "I"}-${type}`) : -1;
      });
    }
  }
  return labels;
}

/** The first word of a name may carry clitics in the text. */
function sameWord(written: string, word: string, first: boolean): boolean {
  return written === word || (first && written.endsWith(word) && /^[وفبلك]{1,2}$/u.test(written.slice(0, written.length - word.length)));
}

import type { NormalText } from "./normal-text.ts";
import type { TextKnowledge } from "./text-knowledge.ts";

/** The text in normal form, with the way back to every original offset. Takes any string, lone surrogates included. */
export function normalise(source: string, knowledge: TextKnowledge): NormalText {
  const parts: string[] = [];
  const origins = new Int32Array(source.length * LONGEST_NORMAL + 1);
  let length = 0;
  for (let at = 0; at < source.length; at++) {
    const letter = source[at] as string;
    const normal = knowledge.normal.get(letter) ?? letter;
    for (let i = 0; i < normal.length; i++) origins[length++] = at;
    if (normal) parts.push(normal);
  }
  origins[length] = source.length;
  return { source, normal: parts.join(""), origins: origins.slice(0, length + 1) };
}

/** No letter's normal form is longer: the ligature of a whole phrase (U+FDFA) has 18. */
const LONGEST_NORMAL = 18;

import type { NormalText } from "./normal-text.ts";
import type { TextKnowledge } from "./text-knowledge.ts";

/** The text in normal form, with the way back to every original offset. Takes any string, lone surrogates included. */
export function normalise(source: string, knowledge: TextKnowledge): NormalText {
  const parts: string[] = [];
  let origins = new Int32Array(source.length + LONGEST_NORMAL + 1);
  let length = 0;
  let plainFrom = 0;
  for (let at = 0; at < source.length; at++) {
    const normal = knowledge.normal.get(source[at] as string);
    if (normal === undefined) {
      origins[length++] = at;
      continue;
    }
    if (at > plainFrom) parts.push(source.slice(plainFrom, at));
    if (normal) parts.push(normal);
    plainFrom = at + 1;
    for (let i = 0; i < normal.length; i++) origins[length++] = at;
    const needed = length + source.length - at + LONGEST_NORMAL;
    if (needed > origins.length) origins = grown(origins, needed);
  }
  parts.push(source.slice(plainFrom));
  origins[length] = source.length;
  return { source, normal: parts.join(""), origins: origins.subarray(0, length + 1) };
}

function grown(origins: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(needed + (needed >> 1));
  larger.set(origins);
  return larger;
}

/** No letter's normal form is longer: the ligature of a whole phrase (U+FDFA) has 18. */
const LONGEST_NORMAL = 18;

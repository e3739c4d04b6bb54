import type { Sentence } from "../2-words/words.ts";
import { isSpeech } from "./complements.ts";
import type { Draft } from "./drafts.ts";
import type { Memory } from "./memory.ts";
import type { Scene } from "./scene.ts";

/** A sentence that is a quotation and nothing else, after one in which somebody spoke: the speaker goes on. */
export function bareQuotation(scene: Scene, sentence: Sentence, number: number, memory: Memory): Draft | null {
  const quotation = scene.quotations[scene.quotationAt[sentence.from] as number];
  if (!quotation || quotation.from !== sentence.from || quotation.to < sentence.to - 1 || !isSpeech(scene, quotation)) return null;
  const last = memory.lastFor(null, number);
  if (!last || number - last.sentence > 1) return null;
  const token = sentence.from + 1;
  return {
    candidate: { token, from: sentence.from, to: token, kind: "verb", form: null, sure: true },
    token,
    speakers: last.speakers,
    end: token,
    act: "say",
    via: null,
    content: { from: quotation.from, to: quotation.to },
    complement: { kind: "quote", at: quotation.from, content: quotation.from, quotation },
    claims: true,
    embedded: false,
    passedOn: false,
    addressee: null,
    medium: null,
    why: ["a quotation after a quotation"],
  };
}

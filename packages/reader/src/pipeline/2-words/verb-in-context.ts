import { feature2 } from "../../learned/feature-hash.ts";
import { addFeature } from "../../learned/linear-model.ts";
import type { Features } from "./features.ts";
import { withFeature } from "./features-of.ts";
import { contextFeatures, ownFeatures, TAG_FEATURES } from "./tag-features.ts";
import type { WordShape } from "./word-shape.ts";
import type { WordsKnowledge } from "./words-knowledge.ts";

/**
 * Mood and voice, which spelling seldom shows: mood by the particle before the verb; voice by the marks that stand in the text, else as learned
 * from the words around it. `marks` is the verb as the text has it.
 */
export function verbInContext(
  features: Features,
  words: readonly WordShape[],
  tags: Uint8Array,
  at: number,
  marks: string,
  knowledge: WordsKnowledge,
): Features {
  if (features.mood === "Imp") return features;
  const voiced = withFeature(features, "voice", voiceByMarks(features, marks) ?? learnedVoice(features, words, tags, at, knowledge));
  if (features.aspect !== "Imp") return voiced;
  return withFeature(
    voiced,
    "mood",
    moodAfter(words, at, knowledge) ?? (features.mood === "Sub" || features.mood === "Jus" ? features.mood : "Ind"),
  );
}

function moodAfter(words: readonly WordShape[], at: number, { moodParticles }: WordsKnowledge): "Sub" | "Jus" | undefined {
  const before = words[at - 1];
  return before && moodParticles.get(before.key);
}

/** A verb with its first vowel a is active; a past with u is passive, and so is a present with u on its prefix and a before its last letter. */
function voiceByMarks({ aspect }: Features, marks: string): "Act" | "Pass" | undefined {
  if (marks.charCodeAt(1) === FATHA) return "Act";
  if (aspect === "Perf" && DAMMA_AFTER_ALIF.test(marks)) return "Pass";
  if (marks.charCodeAt(1) !== DAMMA) return undefined;
  if (aspect === "Perf") return "Pass";
  return KASRA_LATE.test(marks) ? "Act" : FATHA_LATE.test(marks) ? "Pass" : undefined;
}

function learnedVoice(
  features: Features,
  words: readonly WordShape[],
  tags: Uint8Array,
  at: number,
  { voice }: WordsKnowledge,
): "Act" | "Pass" {
  SCORES[0] = 0;
  SCORES[1] = 0;
  const count = voiceFeatures(words, tags, at, features.voice === "Pass" ? 1 : 0, FEATURES);
  for (let i = 0; i < count; i++) addFeature(voice, FEATURES[i] as number, SCORES);
  if (SCORES[0] === SCORES[1]) return features.voice ?? "Act";
  return (SCORES[1] as number) > (SCORES[0] as number) ? "Pass" : "Act";
}

/** Features that tell a verb's voice; `listed` is 1 where the lexicon knows the form only as a passive. */
export function voiceFeatures(words: readonly WordShape[], tags: Uint8Array, at: number, listed: number, out: Int32Array): number {
  const own = ownFeatures(words[at] as WordShape, out);
  const context = contextFeatures(words, at, tags[at - 1] ?? EDGE, tags[at - 2] ?? EDGE, REST);
  for (let i = 0; i < context; i++) out[own + i] = REST[i] as number;
  let n = own + context;
  const { word } = words[at] as WordShape;
  const next = words[at + 1];
  const article = next?.article ? 1 : 0;
  out[n++] = feature2(301, listed, 0);
  out[n++] = feature2(302, listed, word);
  out[n++] = feature2(303, tags[at + 1] ?? EDGE, article);
  out[n++] = feature2(304, feature2(0, tags[at + 1] ?? EDGE, tags[at + 2] ?? EDGE), article);
  out[n++] = feature2(305, feature2(0, tags[at + 1] ?? EDGE, article), word);
  return n;
}

const EDGE = 31;
export const VOICE_FEATURES = 2 * TAG_FEATURES;
const FEATURES = new Int32Array(VOICE_FEATURES);
const REST = new Int32Array(TAG_FEATURES);
const SCORES = new Int32Array(2);
const FATHA = 0x064e;
const DAMMA = 0x064f;
/** The alif of the longer forms seldom bears its u, which stands again on the letter after it or the next. */
const DAMMA_AFTER_ALIF = /^\u0627\p{M}*(?:\P{M}\p{M}*)?\P{M}\u0651?\u064F/u;
/** The mark on the letter before the last: i of the active, a of the passive. */
const KASRA_LATE = /\u0650\P{M}\p{M}*$/u;
const FATHA_LATE = /\u064E\u0651?\P{M}\p{M}*$/u;

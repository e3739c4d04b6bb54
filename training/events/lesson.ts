import type { Language } from "../../packages/reader/src/index.ts";
import { normalise } from "../../packages/reader/src/pipeline/1-text/normalise.ts";
import { findWords } from "../../packages/reader/src/pipeline/2-words/find-words.ts";
import { parse } from "../../packages/reader/src/pipeline/3-syntax/parse.ts";
import { findNames } from "../../packages/reader/src/pipeline/4-names/find-names.ts";
import { findTimes } from "../../packages/reader/src/pipeline/5-times/find-times.ts";
import { findSpeech } from "../../packages/reader/src/pipeline/6-speech/find-speech.ts";
import { type Candidate, findCandidates } from "../../packages/reader/src/pipeline/7-events/candidates.ts";
import { bySentence } from "../../packages/reader/src/pipeline/7-events/find-events.ts";
import { type Scene, sceneOf } from "../../packages/reader/src/pipeline/7-events/scene.ts";
import type { GoldEvent, GoldReport } from "../gold-report.ts";
import { goldNames } from "./gold-names.ts";
import { matchEntities } from "./match-entities.ts";
import { matchEvents } from "./match-events.ts";

/** A gold report as the reader sees it up to the events stage, with what the gold says of each candidate and entity. */
export interface Lesson {
  readonly text: string;
  readonly scene: Scene;
  readonly sentences: readonly (readonly Candidate[])[];
  readonly gold: ReadonlyMap<Candidate, GoldEvent>;
  /** For each found entity, the gold entity's id. */
  readonly owner: ReadonlyMap<number, string>;
}

/** With `gold` names the gold's entities stand in place of those that are found. */
export function lessonOf(report: GoldReport, language: Language, named: "found" | "gold"): Lesson {
  const scene = sceneOfText(report.text, report.published ?? null, language, named === "gold" ? report : null);
  const candidates = findCandidates(scene);
  return {
    text: report.text,
    scene,
    sentences: [...bySentence(scene, candidates)],
    gold: matchEvents(report, scene, candidates),
    owner: matchEntities(report, scene.names),
  };
}

/** What the reader makes of a text before it looks for events. */
export function sceneOfText(source: string, published: string | null, language: Language, gold: GoldReport | null = null): Scene {
  const text = normalise(source, language.text);
  const words = findWords(text, language.words);
  const syntax = parse(words, language.syntax);
  const found = findNames(text, words, syntax, language.names);
  const names = gold ? goldNames(gold, found, words, syntax) : found;
  const times = findTimes(text, words, syntax, published, language.times);
  const speech = findSpeech(text, words, syntax, names, times, language.speech);
  return sceneOf(words, syntax, names, times, speech, language.events);
}

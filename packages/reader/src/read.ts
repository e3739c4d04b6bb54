import { findObstacle } from "./find-issues.ts";
import type { Language } from "./language.ts";
import { normalise } from "./pipeline/1-text/normalise.ts";
import { findWords } from "./pipeline/2-words/find-words.ts";
import { parse } from "./pipeline/3-syntax/parse.ts";
import { findNames } from "./pipeline/4-names/find-names.ts";
import { findTimes } from "./pipeline/5-times/find-times.ts";
import { findSpeech } from "./pipeline/6-speech/find-speech.ts";
import { findEvents } from "./pipeline/7-events/find-events.ts";
import { findRelations } from "./pipeline/8-relations/find-relations.ts";
import { link } from "./pipeline/9-linking/link.ts";
import { present, presentUnread } from "./present.ts";
import type { Reading } from "./reading/reading.ts";
import type { Report } from "./reading/report.ts";

/** Reads one report: the whole pipeline, straight. Never throws on any text; the same report and language give the same reading. */
export function read(report: Report, language: Language): Reading {
  const text = normalise(report.text, language.text);
  const words = findWords(text, language.words);
  const obstacle = findObstacle(report, language);
  if (obstacle) return presentUnread(report, language, words, obstacle);
  const syntax = parse(words, language.syntax);
  const names = findNames(text, words, syntax, language.names);
  const times = findTimes(text, words, syntax, report.published, language.times);
  const speech = findSpeech(text, words, syntax, names, times, language.speech);
  const { events, doubts } = findEvents(text, words, syntax, names, times, speech, language.events);
  const relations = findRelations(text, words, syntax, names, times, speech, events, language.relations);
  const links = link(names, relations, language.linking);
  const credits = language.speech.credits(report.text);
  return present({ report, language, words, names, times, speech, events, relations, links, credits, doubts });
}

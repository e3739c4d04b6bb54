import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findNames, findSpeech, findTimes, findWords, normalise, parse } from "@isnad/reader";
import { loadArabic } from "isnad";
import { expect, test } from "vitest";
import { findPredicates } from "../../../../reader/src/pipeline/7-events/find-predicates.ts";
import { sceneOf } from "../../../../reader/src/pipeline/7-events/scene.ts";

const language = loadArabic();

/** Each sentence with the claim it stands under. */
function sentences(): readonly { readonly claim: string; readonly sentence: string }[] {
  let claim = "";
  const found: { claim: string; sentence: string }[] = [];
  for (const line of readFileSync(join(import.meta.dirname, "frames.sentences.txt"), "utf8").split("\n")) {
    if (line.startsWith("=")) claim = line.slice(1).trim();
    else if (line.trim() && !line.startsWith("#")) found.push({ claim, sentence: line });
  }
  return found;
}

/** The types of the frames that a sentence's words call up. */
function typesIn(sentence: string): readonly string[] {
  const text = normalise(sentence, language.text);
  const words = findWords(text, language.words);
  const syntax = parse(words, language.syntax);
  const names = findNames(text, words, syntax, language.names);
  const times = findTimes(text, words, syntax, "2020-08-18", language.times);
  const speech = findSpeech(text, words, syntax, names, times, language.speech);
  return findPredicates(sceneOf(words, syntax, names, times, speech, language.events)).map(({ frame }) => frame.type);
}

test.each(sentences())("$claim: $sentence", ({ claim, sentence }) => {
  if (claim.startsWith("no ")) expect(typesIn(sentence)).not.toContain(claim.slice(3));
  else expect(typesIn(sentence)).toContain(claim);
});

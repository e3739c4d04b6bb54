import { namesKnowledge } from "../../packages/arabic/src/names/names-knowledge.ts";
import { sources } from "../../packages/arabic/src/sources.ts";
import { type Language, type ModelFile, readKeepModel, readNameTagger, writeModelFile } from "../../packages/reader/src/index.ts";
import type { GoldReport } from "../gold-report.ts";
import { keepLessonsOf } from "../names/keep-lessons.ts";
import { taggerMaker, trainKeep } from "../names/train-names.ts";
import { readTables } from "../read-tables.ts";
import { FOLDS } from "./folds.ts";

/** Taggers take long: so few parts, each learned in one order of the sentences. */
const TAGGERS = 2;
const ONE_ORDER = [12345];

/**
 * For each of so many reports, the first of them those given, the language with a names tagger and a filter that never saw it: names as good as in a
 * report that is new, not as good as in one learned by heart.
 */
export function unseenLanguages(
  reports: readonly GoldReport[],
  count: number,
  language: Language,
  model: ModelFile,
  data: string,
): readonly Language[] {
  const tagged = withTaggers(reports, language, model, data);
  const names = reports.map((report, i) => keepLessonsOf(report, tagged[i % TAGGERS] as Language));
  const keeps = Array.from({ length: FOLDS }, (_, fold) => readKeepModel(trainKeep(names.filter((_, i) => i % FOLDS !== fold).flat())));
  return Array.from({ length: count }, (_, i) => {
    const own = tagged[i % TAGGERS] as Language;
    return { ...own, names: { ...own.names, keep: keeps[i % FOLDS] ?? null } };
  });
}

function withTaggers(reports: readonly GoldReport[], language: Language, model: ModelFile, data: string): readonly Language[] {
  const unnamed = new Map([...model].filter(([name]) => name.split("/")[0] !== "names"));
  const from = sources(readTables(), writeModelFile(unnamed));
  const make = taggerMaker(data, from, language.words, from.text);
  return Array.from({ length: TAGGERS }, (_, fold): Language => {
    const tagger = readNameTagger(
      make(
        reports.filter((_, i) => i % TAGGERS !== fold),
        ONE_ORDER,
      ),
    );
    return { ...language, names: { ...namesKnowledge(from), tagger } };
  });
}

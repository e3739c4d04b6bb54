import { type Language, readKeepModel } from "../../packages/reader/src/index.ts";
import { keepLessonsOf } from "../names/keep-lessons.ts";
import { trainKeep } from "../names/train-names.ts";
import { FOLDS } from "./folds.ts";
import type { GoldReport } from "./gold-report.ts";
import { type Lesson, lessonOf } from "./lesson.ts";

/** A report twice: with the names that are found, and with the gold's, where no party is missing. */
export interface LessonPair {
  readonly found: Lesson;
  readonly gold: Lesson;
}

/**
 * The reports as lessons, the names of each part found by a filter that learned from the other parts: names as good as in a report
 * never seen, not as good as in one learned by heart.
 */
export function lessonsOf(reports: readonly GoldReport[], language: Language): readonly LessonPair[] {
  const names = reports.map((report) => keepLessonsOf(report, language));
  const languages = Array.from({ length: FOLDS }, (_, fold): Language => {
    const keep = readKeepModel(trainKeep(names.filter((_, i) => i % FOLDS !== fold).flat()));
    return { ...language, names: { ...language.names, keep } };
  });
  return reports.map((report, i) => {
    const unseen = languages[i % FOLDS] as Language;
    return { found: lessonOf(report, unseen, "found"), gold: lessonOf(report, unseen, "gold") };
  });
}

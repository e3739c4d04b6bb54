import type { Language } from "../../packages/reader/src/index.ts";
import type { GoldReport } from "../gold-report.ts";
import { type Lesson, lessonOf } from "./lesson.ts";

/** A report twice: with the names that are found, and with the gold's, where no party is missing. */
export interface LessonPair {
  readonly found: Lesson;
  readonly gold: Lesson;
  /** Whether the report was written to teach with. */
  readonly written: boolean;
}

/** The reports as lessons, the first so many of them real, each read in its own language: one that learned no names from it. */
export function lessonsOf(reports: readonly GoldReport[], languages: readonly Language[], real: number): readonly LessonPair[] {
  return reports.map((report, i) => {
    const unseen = languages[i] as Language;
    return { found: lessonOf(report, unseen, "found"), gold: lessonOf(report, unseen, "gold"), written: i >= real };
  });
}

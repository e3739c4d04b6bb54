import type { ReportRecord } from "../record/record.ts";
import type { Loss } from "./loss.ts";

export interface FormatOptions {
  /** Leaves cells that a spreadsheet would run as formulas as they are. */
  readonly raw: boolean;
  /** Event formats also take what was negated, not realised or only mentioned. */
  readonly all: boolean;
  /** The grades of stories, by their ids. */
  readonly gradesOf: (stories: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** Turns reports into the text of one file, piece by piece. */
export type Format = (reports: AsyncIterable<ReportRecord>, loss: Loss, options: FormatOptions) => AsyncIterable<string>;

import type { Sense } from "../../rules/rule.ts";
import type { Calendar, Holiday, Meaning, Unit } from "./meaning.ts";

/**
 * What a word or phrase contributes to an expression of time.
 * `kind` is its class: `number`, `ordinal`, `month`, `weekday`, `unit`, `relative` …; `time` where it says when by itself.
 */
export interface TimeSense extends Sense {
  /** The number, month, weekday, side or shift; 0 where the kind has none. */
  readonly value: number;
  /** Digits it was written with; 0 for words. */
  readonly digits: number;
  readonly unit: Unit | null;
  readonly definite: boolean;
  readonly calendar: Calendar;
  /** What it takes to be believed: `strong` alone, `weak` after a preposition or beside other parts, `bound` only as part of a date. */
  readonly strength: "strong" | "weak" | "bound";
  readonly holiday: Holiday | null;
  readonly meaning: Meaning | null;
}

const PLAIN: TimeSense = {
  kind: "",
  value: 0,
  digits: 0,
  unit: null,
  definite: false,
  calendar: "gregorian",
  strength: "strong",
  holiday: null,
  meaning: null,
};

export function senseOf(kind: string, parts: Partial<TimeSense> = {}): TimeSense {
  return { ...PLAIN, kind, ...parts };
}

/** A whole expression of time. */
export function timeSense(meaning: Meaning): TimeSense {
  return { ...PLAIN, kind: "time", meaning };
}

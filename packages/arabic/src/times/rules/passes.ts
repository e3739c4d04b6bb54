import { indexRules, type RuleIndex, type TimeSense } from "@isnad/reader";
import { dateRules, yearRangeRules } from "./date-rules.ts";
import { dayRangeRules } from "./day-range-rules.ts";
import { besideDayRules, dayRules } from "./day-rules.ts";
import { countRules, loneRules, nthRules, rangeRules, sliceRules } from "./frame-rules.ts";
import { hourRules, twoZoneRules } from "./hour-rules.ts";
import { nameRules } from "./name-rules.ts";
import { numberRules } from "./number-rules.ts";
import { ageRules, unitRules } from "./unit-rules.ts";

/** Every rule, in the order they are tried: small parts are found first, then joined, then set in frames. */
export const passes: readonly RuleIndex<TimeSense>[] = [
  numberRules,
  nameRules,
  yearRangeRules,
  dayRangeRules,
  unitRules,
  ageRules,
  hourRules,
  twoZoneRules,
  dateRules,
  sliceRules,
  nthRules,
  dayRules,
  besideDayRules,
  rangeRules,
  countRules,
  loneRules,
].map(indexRules);

import { timeSense } from "@isnad/reader";
import { both, isDefinite, isSingle, maybe, one, rule, type TimePart, type TimeRule, unitIs } from "./parts.ts";

const hourWord = one("unit", "unit", both(unitIs("hour"), isSingle, isDefinite));
const hour = one("hour", "number|clock|decimal|ordinal", ({ value }) => value <= 24);
const more: readonly TimePart[] = [
  maybe(one("and", "and|but")),
  maybe(one("minutes", "number|fraction|half")),
  maybe(one("minute", "unit", unitIs("minute"))),
  maybe(one("daytime", "adverb|dawn|before|after")),
  maybe(one("zone", "zone")),
];
const clock = (): ReturnType<typeof timeSense> => timeSense({ type: "clock" });

/** Hours: the news counts in days, so an hour is of its day. */
export const hourRules: readonly TimeRule[] = [
  rule("hour", [hourWord, hour, ...more], clock),
  rule(
    "hour and zone",
    [
      time24(),
      one("open", "open"),
      one("second", "clock|number|decimal"),
      maybe(one("link", "in")),
      one("zone", "zone"),
      maybe(one("place", "zone")),
      one("close", "close"),
      maybe(one("daytime", "adverb|dawn")),
    ],
    clock,
  ),
  rule("hour and part of the day", [one("hour", "clock|ordinal|number", ({ value }) => value <= 24), one("daytime", "adverb")], clock),
];

function time24(): TimePart {
  return one("time", "time", ({ meaning }) => meaning?.type === "clock");
}

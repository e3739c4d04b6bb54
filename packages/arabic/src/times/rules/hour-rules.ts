import { timeSense } from "@isnad/reader";
import { both, isDefinite, isSingle, maybe, one, rule, type TimePart, type TimeRule, time, unitIs } from "./parts.ts";

const hourWord = one("unit", "unit", both(unitIs("hour"), isSingle, isDefinite));
const hour = one("hour", "number|clock|decimal|ordinal", ({ value, digits }) => value <= 24 || digits === 4);
const clock: TimePart = time("clock", "clock");
const minutes = one("minutes", "number|fraction|half|time", ({ kind, meaning }) => kind !== "time" || meaning?.type === "duration");
const found = (): ReturnType<typeof timeSense> => timeSense({ type: "clock" });

/** Hours: the news counts in days, so an hour is of its day. */
export const hourRules: readonly TimeRule[] = [
  rule("hour", [hourWord, hour], found),
  rule("hour and part of the day", [one("hour", "clock|ordinal|number", ({ value }) => value <= 24), one("daytime", "adverb")], found),
  rule(
    "hour of a zone",
    [
      one("hour", "clock|decimal|number", ({ digits }) => digits >= 4),
      maybe(one("link", "in")),
      one("zone", "zone"),
      maybe(one("place", "zone")),
    ],
    found,
  ),
  rule("hour and minutes", [clock, one("and", "and|but"), minutes, maybe(one("minute", "unit", unitIs("minute")))], found),
  rule("hour and minutes", [clock, one("minute", "unit", unitIs("minute"))], found),
  rule("hour and part of the day", [clock, one("daytime", "adverb|dawn")], found),
  rule("hour and zone", [clock, one("zone", "zone"), maybe(one("place", "zone"))], found),
];

/** The same hour again by another zone, in brackets. */
export const twoZoneRules: readonly TimeRule[] = [
  rule("hour by two zones", [clock, one("open", "open"), time("second", "clock"), one("close", "close")], found),
];

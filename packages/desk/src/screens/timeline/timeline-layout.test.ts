import type { TimelineEvent } from "@isnad/server/api";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, isoDay } from "../../language/day-number.ts";
import { ticksOf, timeAxis } from "./time-axis.ts";
import { datedEvents, lanesOf, SIZES, windowOf } from "./timeline-layout.ts";

const told = (claim: string, from: string | null, to: string | null, type = "ASSAULT"): TimelineEvent => ({
  claim,
  story: null,
  type,
  status: "occurred",
  negated: false,
  from,
  to,
  publishedOn: from,
  report: "r",
  actors: [],
  recipients: [],
  trigger: "قصف",
  origins: 1,
});

const laneByType = ({ type }: TimelineEvent) => [type];

test("days are counted from 1970 and back", () => {
  expect(dayNumber("1970-01-02")).toBe(1);
  expect(isoDay(dayNumber("2020-08-17") ?? 0)).toBe("2020-08-17");
  expect(dayNumber("soon")).toBeNull();
});

test("time runs from right to left where it is asked to, and bars stay on the page", () => {
  const [right, left] = [timeAxis({ first: 0, last: 9 }, 100, "rtl"), timeAxis({ first: 0, last: 9 }, 100, "ltr")];
  expect(right.at(0)).toBe(100);
  expect(right.stretch(0, 1)).toEqual({ x: 80, width: 20 });
  expect(left.stretch(0, 1)).toEqual({ x: 0, width: 20 });
  expect(right.dayAt(95)).toBe(0);
  expect(left.dayAt(95)).toBe(9);
});

test("ticks stand at the beginnings of days, months and years", () => {
  const window = { first: dayNumber("2020-01-15") ?? 0, last: dayNumber("2021-02-01") ?? 0 };
  const months = ticksOf(timeAxis(window, 600, "ltr"), 80).map(({ day }) => isoDay(day));
  expect(months).toEqual(["2020-04-01", "2020-07-01", "2020-10-01", "2021-01-01"]);
  const days = ticksOf(timeAxis({ first: window.first, last: window.first + 20 }, 600, "ltr"), 80).map(({ day }) => isoDay(day));
  expect(days).toEqual(["2020-01-16", "2020-01-21", "2020-01-26", "2020-02-01"]);
});

test("ticks are never closer than asked, however long the time", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -700_000, max: 30_000 }),
      fc.integer({ min: 0, max: 700_000 }),
      fc.integer({ min: 200, max: 4000 }),
      (first, days, width) => {
        const axis = timeAxis({ first, last: first + days }, width, "rtl");
        const ticks = ticksOf(axis, 90);
        for (const [at, tick] of ticks.entries()) {
          const next = ticks[at + 1];
          if (next) expect(Math.abs(axis.at(next.day) - axis.at(tick.day))).toBeGreaterThan(80);
        }
      },
    ),
  );
});

test("what has no day stands apart; what has one end is open at the other", () => {
  const { dated, undated } = datedEvents([told("a", null, null), told("b", null, "2020-01-05"), told("c", "2020-01-01", "2020-01-31")]);
  expect(undated.map(({ claim }) => claim)).toEqual(["a"]);
  expect(dated.map(({ event, openFrom, openTo }) => [event.claim, openFrom, openTo])).toEqual([
    ["c", false, false],
    ["b", true, false],
  ]);
  const [lane] = lanesOf(dated, timeAxis(windowOf(dated, 0), 800, "rtl"), laneByType, SIZES);
  expect(lane?.marks.map(({ event, fuzzyLeft, fuzzyRight }) => [event.claim, fuzzyLeft, fuzzyRight])).toContainEqual(["b", false, true]);
});

test("marks of a lane do not lie over each other, and shapes have room", () => {
  const day = fc.integer({ min: 18_000, max: 18_400 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(day, fc.nat(60)), { minLength: 1, maxLength: 60 }),
      fc.constantFrom("ltr" as const, "rtl" as const),
      (spans, run) => {
        const { dated } = datedEvents(spans.map(([from, days], at) => told(`c${at}`, isoDay(from), isoDay(from + days))));
        const lanes = lanesOf(dated, timeAxis(windowOf(dated, 0), 900, run), laneByType, { ...SIZES, mostRows: 100 });
        for (const { marks } of lanes) {
          for (const row of Map.groupBy(marks, ({ row: number }) => number).values()) {
            const inOrder = [...row].sort((a, b) => a.left - b.left);
            for (const [at, { width, right }] of inOrder.entries()) {
              expect(width).toBeGreaterThanOrEqual(SIZES.shape);
              expect(inOrder[at + 1]?.left ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(right);
            }
          }
        }
      },
    ),
  );
});

test("too many marks are told as columns that lose none", () => {
  const { dated } = datedEvents(
    Array.from({ length: 3000 }, (_, at) => told(`c${at}`, isoDay(18_000 + (at % 300)), isoDay(18_000 + (at % 300)))),
  );
  const [lane] = lanesOf(dated, timeAxis(windowOf(dated, 0), 900, "rtl"), laneByType, SIZES);
  expect(lane?.marks).toEqual([]);
  expect(lane?.columns.reduce((sum, { events }) => sum + events, 0)).toBe(3000);
});

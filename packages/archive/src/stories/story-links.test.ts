import { expect, test } from "vitest";
import { LEVEL, MARK, mark } from "./marks.ts";
import { MOST_OF_REPORT, storyLinks } from "./story-links.ts";
import type { KeyedTelling } from "./telling.ts";
import { uncoveredKeys } from "./uncovered-keys.ts";

/** That somebody known did the same to somebody known, told in report `report` for the `number`th time. */
const telling = (report: string, number: number): KeyedTelling => ({
  claim: `${report}/e${number}`,
  report,
  origin: report,
  days: { first: 1, last: 1, told: true },
  marks: [mark(MARK.happening, "ASSAULT"), mark(MARK.actor + LEVEL.known, "army"), mark(MARK.recipient + LEVEL.known, "town")],
  keys: [1, 2, 3],
});

const tellings = (report: string, count: number): readonly KeyedTelling[] => Array.from({ length: count }, (_, at) => telling(report, at));

test("a sentence repeated a thousand times is compared with the next of them, and all are of one story", () => {
  const fresh = tellings("a", 1000);
  const links = storyLinks(fresh, []);
  expect(links.length).toBeLessThanOrEqual(1000 * MOST_OF_REPORT);
  const linked = new Set(links.flatMap(({ one, other }) => (other === `a/e${Number(one.slice(3)) + 1}` ? [one] : [])));
  expect(linked.size).toBe(999);
  const keys = uncoveredKeys(fresh, [], links);
  expect(keys.filter((some) => some.length > 0)).toHaveLength(MOST_OF_REPORT);
});

test("of reports that tell less, each telling is compared with all", () => {
  const fresh = [...tellings("a", 20), ...tellings("b", 20)];
  expect(storyLinks(fresh, tellings("c", 20))).toHaveLength((40 * 39) / 2 + 40 * 20);
  expect(uncoveredKeys(fresh, [], [])).toEqual(fresh.map(({ keys }) => keys));
});

import { describe, expect, test } from "vitest";
import { type CountedEvent, tally } from "./tally.ts";

const event = (told: Partial<CountedEvent>): CountedEvent => ({ id: "c", report: "r", story: null, killed: null, wounded: null, ...told });
const NONE = { least: 0, most: 0 };

describe("a tally", () => {
  test("counts a retelling once by story, and every time by report", () => {
    const twelve = { least: 12, most: 12 };
    const [all] = tally(
      [event({ id: "a", report: "1", story: "s", killed: twelve }), event({ id: "b", report: "2", story: "s", killed: twelve })],
      0,
    );
    expect(all).toMatchObject({
      stories: 1,
      reports: 2,
      claims: 2,
      byStory: { killed: twelve },
      byReport: { killed: { least: 24, most: 24 } },
    });
  });
  test("counts once what one report tells twice", () => {
    const twelve = { least: 12, most: 12 };
    const [all] = tally([event({ id: "a", story: "s", killed: twelve }), event({ id: "b", story: "s", killed: twelve })], 0);
    expect(all?.byReport.killed).toEqual(twelve);
  });
  test("spans what contradictory tolls leave open", () => {
    const [all] = tally(
      [event({ id: "a", story: "s", killed: { least: 12, most: 12 } }), event({ id: "b", story: "s", killed: { least: 17, most: 20 } })],
      0,
    );
    expect(all?.byStory.killed).toEqual({ least: 12, most: 20 });
  });
  test("leaves the most open where one claim does", () => {
    const [all] = tally([event({ id: "a", killed: { least: 12, most: null } }), event({ id: "b", killed: { least: 3, most: 3 } })], 0);
    expect(all?.byStory.killed).toEqual({ least: 15, most: null });
  });
  test("counts an event for each of its actors, and one with none under nothing, last", () => {
    const counted = tally(
      [event({ id: "a", key0: ["Iran", "Syria"] }), event({ id: "b", key0: null }), event({ id: "c", key0: "Iran" })],
      1,
    );
    expect(counted.map(({ keys, claims }) => [keys[0], claims])).toEqual([
      ["Iran", 2],
      ["Syria", 1],
      [null, 1],
    ]);
  });
  test("of nothing is nothing", () => {
    expect(tally([], 1)).toEqual([]);
    expect(tally([event({})], 0)[0]?.byReport).toEqual({ killed: NONE, wounded: NONE });
  });
});

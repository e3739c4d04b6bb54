import { describe, expect, it } from "vitest";
import { reportsIn, writtenReports } from "./written-reports.ts";

const REPORT = `# a remark
= 2019-03-12
قتل جندي في هجوم شنه مسلحون شمال الموصل.
ونفى الجيش أن يكون انسحب.
- soldier | person | جندي
- gunmen | armed_group | مسلحون
- army | organization | الجيش
0 ASSAULT | هجوم | gunmen | soldier/army | | | occurred
1 RETREAT | انسحب | army | | | | occurred not`;

describe("reports written to teach with", () => {
  it("are read with their entities and events", () => {
    const [report] = reportsIn(REPORT, "some.txt");
    expect(report).toMatchObject({
      id: "some.txt 1",
      published: "2019-03-12",
      text: "قتل جندي في هجوم شنه مسلحون شمال الموصل.\nونفى الجيش أن يكون انسحب.",
    });
    expect(report?.entities.map(({ id, kind, names }) => [id, kind, names])).toEqual([
      ["soldier", "person", ["جندي"]],
      ["gunmen", "armed_group", ["مسلحون"]],
      ["army", "organization", ["الجيش"]],
    ]);
    expect(report?.events).toMatchObject([
      { sentence: 0, type: "ASSAULT", actors: ["gunmen"], recipients: ["soldier|army"], negated: false, time: null },
      { sentence: 1, type: "RETREAT", actors: ["army"], recipients: [], negated: true, status: "occurred" },
    ]);
  });

  it.each([
    ["a name that is not written", "- soldier | person | جندي", "- soldier | person | ضابط", '"ضابط" does not stand in the text'],
    ["a trigger of another sentence", "1 RETREAT | انسحب", "0 RETREAT | انسحب", '"انسحب" does not stand in the text'],
    ["a party that is no entity", "| gunmen | soldier/army", "| rebels | soldier/army", "no entity rebels"],
    ["a type that is none", "0 ASSAULT", "0 ATTACK", '"ATTACK" is none of'],
    ["a status that is none", "| occurred not", "| happened not", '"happened" is none of'],
    ["a block without a head", "= 2019-03-12", "2019-03-12", 'a report begins with "= DATE"'],
  ])("fail for %s, with file and number", (_, right, wrong, message) => {
    expect(() => reportsIn(REPORT.replace(right, wrong), "some.txt")).toThrow(`some.txt 1: ${message}`);
  });

  it("hold their form", () => {
    const reports = writtenReports();
    expect(reports.length).toBeGreaterThan(100);
    expect(reports.flatMap(({ events }) => events).length).toBeGreaterThan(1000);
  });
});

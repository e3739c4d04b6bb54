import { wordForms } from "@isnad/arabic";
import { read } from "@isnad/reader";
import { loadArabic, loadTables } from "isnad";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Archive } from "../open/archive.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { reviewClaim } from "../reviews/review-claim.ts";
import { addReadings } from "../store/add-readings.ts";
import { actorRecord } from "./actor-record.ts";
import { type ClaimQuery, EVERYTHING } from "./claim-query.ts";
import { countEvents } from "./count-events.ts";
import { findClaims } from "./find-claims.ts";

const SAID = { by: "nadia", at: "2020-11-01T12:00:00Z", reason: "" };
const REPORTS = [
  {
    id: "visit",
    published: "2017-05-03",
    text: "زار وزير الخارجية الروسي سيرغي لافروف أنقرة يوم الثلاثاء. وقال لافروف إن روسيا لن ترسل جنودا إلى سوريا.",
  },
  { id: "strike", published: "2017-05-05", text: "قصفت طائرات روسية بلدة خان شيخون في سوريا يوم الخميس، ما أدى إلى مقتل 12 مدنيا." },
  { id: "strike again", published: "2017-06-05", text: "قصف الجيش السوري مدينة دوما يوم الأحد، بحسب ناشطين. وأدانت تركيا القصف." },
];
const language = loadArabic();
const tables = loadTables();

describe.each(ARCHIVES_UNDER_TEST)("finding in $name", ({ open }) => {
  let archive: Archive;

  beforeAll(async () => {
    archive = await open(language.text);
    const captures = REPORTS.map((told) => {
      const report = { title: null, source: null, url: null, ...told };
      return { reading: read(report, language), bytes: Buffer.from(report.text), obtainedFrom: "test", obtainedAt: SAID.at };
    });
    await addReadings(archive, captures, SAID);
  });
  afterAll(() => archive.close());

  const find = (query: Partial<ClaimQuery>) => findClaims(archive, { ...EVERYTHING, ...query }, 100);
  const words = (...asked: string[]) => asked.map((word) => wordForms(word, language, tables));

  test("every claim found asks nothing of the text that is not there", async () => {
    const texts = REPORTS.map(({ text }) => text);
    const found = await find({});
    expect(found.length).toBeGreaterThan(6);
    for (const { trigger, evidence } of found) {
      expect(evidence).toContain(trigger);
      expect(texts.some((text) => text.includes(evidence))).toBe(true);
    }
  });

  test.each(["لافروف", "Lavrov", "سيرغي لافروف", "Sergei Lavrov"])("a speaker by the name of %s", async (speaker) => {
    const found = await find({ speaker, kind: "statement" });
    expect(found.map(({ trigger }) => trigger)).toContain("قال");
  });

  test("an actor, a type and a month", async () => {
    const found = await find({ type: "ASSAULT", since: "2017-06-01", until: "2017-06-30" });
    expect(found.map(({ type, happened }) => [type, happened.start])).toEqual([["ASSAULT", "2017-06-04"]]);
  });

  test.each([["قصف"], ["القصف"], ["جندي"], ["طائرة"]])("the word %s in another form", async (word) => {
    expect((await find({ words: words(word) })).length).toBeGreaterThan(0);
  });

  test("words of different reports together find nothing", async () => {
    expect(await find({ words: words("لافروف", "دوما") })).toEqual([]);
  });

  test("a name that nobody bears finds nothing", async () => {
    expect(await find({ actor: "Napoleon" })).toEqual([]);
    expect(await actorRecord(archive, "Napoleon", 5)).toBeNull();
  });

  test("what was known on a day", async () => {
    const found = await find({ asKnownOn: "2017-05-04" });
    expect(new Set(found.map(({ published }) => published))).toEqual(new Set(["2017-05-03"]));
  });

  test("nothing that a reviewer rejected, unless it is asked for", async () => {
    const [attack] = await find({ type: "ASSAULT", since: "2017-06-01" });
    await reviewClaim(archive, { ...SAID, claim: attack?.claim ?? "", action: "reject", correction: null, note: null });
    expect(await find({ type: "ASSAULT", since: "2017-06-01" })).toEqual([]);
    const found = await find({ type: "ASSAULT", since: "2017-06-01", rejected: true });
    expect(found.map(({ claim, verdict }) => [claim, verdict])).toEqual([[attack?.claim, "rejected"]]);
  });

  test("counts events by month and type, with the dead", async () => {
    const counts = await countEvents(archive, EVERYTHING, ["month", "type"]);
    const may = counts.find(({ keys }) => keys[0] === "2017-05" && keys[1] === "ASSAULT");
    expect(may?.reports).toBe(1);
    expect(may?.byStory.killed).toEqual({ least: 12, most: 12 });
  });

  test("counts by entity, with its name", async () => {
    const counts = await countEvents(archive, EVERYTHING, ["actor"]);
    expect(counts.find(({ keys }) => keys[0] === "known:person:lavrov")?.names).toEqual(["Sergey Lavrov"]);
  });

  test("an actor's offices, acts and words", async () => {
    const lavrov = await actorRecord(archive, "لافروف", 10);
    expect(lavrov).toMatchObject({ kind: "person", country: "RUS" });
    expect(lavrov?.offices[0]).toMatchObject({ from: "2017-05-03", to: "2017-05-03" });
    expect(lavrov?.statements.by.length).toBeGreaterThan(0);
    expect(lavrov?.events.by.map(({ type }) => type)).toContain("CONSULT");
  });

  test("an actor's claims are those that are found one kind and side at a time", async () => {
    for (const entity of ["known:state:SYR", "known:state:TUR", (await actorRecord(archive, "لافروف", 1))?.entity ?? ""]) {
      const actor = await actorRecord(archive, entity, 100);
      const relations = (await find({ kind: "relation", actor: entity })).filter(({ type }) => type !== "holds_office");
      expect(actor?.relations).toEqual({ of: relations, to: await find({ kind: "relation", recipient: entity }) });
      expect(actor?.events.by).toEqual(await find({ kind: "event", actor: entity }));
      expect(actor?.events.to).toEqual(await find({ kind: "event", recipient: entity }));
      expect(actor?.statements.by).toEqual(await find({ kind: "statement", speaker: entity }));
      expect(actor?.statements.to).toEqual(await find({ kind: "statement", recipient: entity }));
    }
  });

  test("an actor's lists are cut, and say of how many", async () => {
    const [whole, cut] = [await actorRecord(archive, "لافروف", 100), await actorRecord(archive, "لافروف", 1)];
    expect(whole?.totals.statements.by).toBe(whole?.statements.by.length);
    expect(cut?.totals).toEqual(whole?.totals);
    expect(cut?.statements.by).toEqual(whole?.statements.by.slice(0, 1));
    expect(cut?.offices).toEqual(whole?.offices);
  });
});

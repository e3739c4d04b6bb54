import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Archive } from "../open/archive.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { addReadings } from "../store/add-readings.ts";
import { listCommitments } from "./list-commitments.ts";

/** Invented reports: what is announced, and what is told of it later. */
const REPORTS: readonly (readonly [string, string, string])[] = [
  ["drones announced", "2024-03-05", "أعلنت وزارة الدفاع التركية أن تركيا سترسل طائرات مسيرة إلى السودان الشهر المقبل."],
  ["drones agreed", "2024-03-12", "وقعت تركيا والسودان اليوم الثلاثاء في أنقرة اتفاقية للتعاون العسكري."],
  ["drones sent", "2024-04-16", "أرسلت تركيا اليوم الثلاثاء عشر طائرات مسيرة إلى السودان."],
  ["visit announced", "2024-03-05", "يزور وزير الخارجية المصري سامح شكري الرباط يوم الخميس المقبل للقاء نظيره المغربي ناصر بوريطة."],
  ["withdrawal announced", "2024-03-05", "أعلنت وزارة الدفاع الإثيوبية أن القوات الإثيوبية ستنسحب من الصومال نهاية العام."],
  ["withdrawal denied", "2024-03-20", "أكدت الحكومة الصومالية اليوم الأربعاء أن القوات الإثيوبية لم تنسحب من الصومال."],
  ["other drones", "2024-04-20", "أرسلت إيران اليوم السبت طائرات مسيرة إلى فنزويلا."],
];
const STORING = { by: "tester", at: "2024-05-01T00:00:00Z" };

describe.each(ARCHIVES_UNDER_TEST)("commitments in $name", ({ open }) => {
  let archive = null as unknown as Archive;

  beforeAll(async () => {
    const language = loadArabic();
    archive = await open(language.text);
    const captures = REPORTS.map(([id, published, text]) => {
      const reading = read({ id, title: null, text, published, source: id, url: null }, language);
      return { reading, bytes: Buffer.from(text), obtainedFrom: "test", obtainedAt: STORING.at };
    });
    await addReadings(archive, captures, STORING);
  });
  afterAll(() => archive.close());

  const commitments = async (asOf: string) => {
    const rows = await listCommitments(archive.db, { asOf, limit: 100 });
    return rows.map(({ type, announcedOn, state, steps }) => ({ type, announcedOn, state, steps: steps.map(({ stage }) => stage) }));
  };

  test("what is announced is followed to its signing and its doing", async () => {
    expect(await commitments("2024-05-01")).toContainEqual({
      type: "AID",
      announcedOn: "2024-03-05",
      state: "carried out",
      steps: ["signed", "carried out"],
    });
  });

  test("only what was told by the day counts", async () => {
    expect(await commitments("2024-03-15")).toContainEqual(expect.objectContaining({ type: "AID", state: "signed", steps: ["signed"] }));
    expect(await commitments("2024-03-06")).toContainEqual(expect.objectContaining({ type: "AID", state: "announced", steps: [] }));
  });

  test("what is denied is denied, and what passes its day lapses", async () => {
    const rows = await commitments("2024-05-01");
    expect(rows).toContainEqual(expect.objectContaining({ type: "RETREAT", state: "denied" }));
    expect(rows).toContainEqual(expect.objectContaining({ type: "CONSULT", state: "lapsed", steps: [] }));
    expect(await commitments("2024-03-06")).toContainEqual(expect.objectContaining({ type: "CONSULT", state: "announced" }));
  });
});

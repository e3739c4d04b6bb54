import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Archive } from "../open/archive.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { addReadings } from "../store/add-readings.ts";
import { reportId } from "../store/report-row.ts";
import { undoReview } from "../stories/undo-review.ts";
import { listReviews } from "./list-reviews.ts";
import { reanchorReviews } from "./reanchor-reviews.ts";
import { type NewReview, reviewClaim } from "./review-claim.ts";

const SAID = { by: "nadia", at: "2020-11-01T12:00:00Z", reason: "read the text" };
const REPORT = {
  id: "one",
  title: null,
  text: "قصف الجيش السوري بلدة دوما يوم الجمعة. ورفضت تركيا الهجوم.",
  published: "2018-03-03",
  source: "test",
  url: null,
};

describe.each(ARCHIVES_UNDER_TEST)("reviews in $name", ({ open }) => {
  let archive: Archive;
  const report = reportId(REPORT);
  let attack = "";

  beforeAll(async () => {
    const language = loadArabic();
    archive = await open(language.text);
    const capture = { reading: read(REPORT, language), bytes: Buffer.from(REPORT.text), obtainedFrom: "test", obtainedAt: SAID.at };
    await addReadings(archive, [capture], SAID);
    attack = (await claims()).find(({ type, trigger_start }) => type === "ASSAULT" && trigger_start === 0)?.id ?? "";
  });
  afterAll(() => archive.close());

  const claims = () => archive.db.selectFrom("claims").selectAll().orderBy("id").execute();
  const claim = async (id = attack) => (await claims()).find((one) => one.id === id);
  const parties = (id = attack) =>
    archive.db.selectFrom("parties").selectAll().where("claim_id", "=", id).orderBy("role").orderBy("local_id").execute();
  const review = (told: Partial<NewReview> & Pick<NewReview, "action">) =>
    reviewClaim(archive, { ...SAID, claim: attack, correction: null, note: null, ...told });

  test("the attack was read", () => expect(attack).toMatch(new RegExp(`^${report}/v`, "u")));

  test("a verdict stands on the claim, and is gone when it is undone", async () => {
    const number = await review({ action: "reject" });
    expect((await claim())?.verdict).toBe("rejected");
    await undoReview(archive, number, SAID);
    expect((await claim())?.verdict).toBeNull();
    await expect(undoReview(archive, number, SAID)).rejects.toMatchObject({ id: "review-no-such-review" });
  });

  test("a correction replaces what it names, an entity that the report did not know included, and undo gives back what was read", async () => {
    const [before, partiesBefore] = [await claim(), await parties()];
    const other = await archive.db
      .insertInto("entities")
      .values({ ...ENTITY })
      .returning("id")
      .executeTakeFirstOrThrow();
    const number = await review({ action: "correct", correction: { mode: "aerial", parties: { actor: [other.id] } } });
    expect(await claim()).toMatchObject({ mode: "aerial", verdict: "corrected", type: "ASSAULT" });
    expect((await parties()).filter(({ role }) => role === "actor").map(({ entity_id }) => entity_id)).toEqual([ENTITY.id]);
    await undoReview(archive, number, SAID);
    expect(await claim()).toEqual(before);
    expect(await parties()).toEqual(partiesBefore);
  });

  test("every review is on record with who, when and why, also those undone", async () => {
    const listed = await listReviews(archive.db, attack);
    expect(listed.length).toBeGreaterThanOrEqual(4);
    for (const { by, reason } of listed) expect([by, reason]).toEqual([SAID.by, SAID.reason]);
    const log = await archive.db.selectFrom("audit").select("action").where("subject", "=", attack).execute();
    expect(log.map(({ action }) => action)).toContain("review undo");
  });

  test.each([
    ["review-no-such-claim", { claim: "nothing/v1", action: "accept" as const }],
    ["review-no-such-entity", { action: "correct" as const, correction: { parties: { actor: ["nobody"] } } }],
  ])("%s, and nothing is changed", async (id, told) => {
    const before = [await claims(), await listReviews(archive.db, null)];
    await expect(review(told)).rejects.toMatchObject({ name: "ArchiveError", id });
    expect([await claims(), await listReviews(archive.db, null)]).toEqual(before);
  });

  test("a review finds its claim again under another number, and what a reviewer vouched for stays where it is read no more", async () => {
    await review({ action: "correct", correction: { mode: "aerial" } });
    await archive.db
      .updateTable("claims")
      .set({ id: `${report}/v9`, local_id: "v9" })
      .where("id", "=", attack)
      .execute();
    expect(await reanchorReviews(archive.db, [report])).toEqual({ anchored: 1, kept: 0 });
    expect((await listReviews(archive.db, `${report}/v9`)).length).toBe(1);
    await archive.db.deleteFrom("claims").where("report_id", "=", report).execute();
    expect(await reanchorReviews(archive.db, [report])).toEqual({ anchored: 0, kept: 1 });
    const [kept] = await claims();
    expect(kept).toMatchObject({ type: "ASSAULT", mode: "aerial", verdict: "corrected", trigger_start: 0 });
    expect((await parties(kept?.id)).length).toBeGreaterThan(0);
  });
});

const ENTITY = {
  id: "e:made",
  kind: "state" as const,
  name_ar: "روسيا",
  name_en: "Russia",
  country: "RUS",
  sector: null,
  known: null,
  merged_into: null,
  keys: [],
};

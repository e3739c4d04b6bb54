import { type Report, read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Archive } from "../open/archive.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { listReviews } from "../reviews/list-reviews.ts";
import { addReadings } from "../store/add-readings.ts";
import { preparedClaims } from "../store/prepared-claims.ts";
import { reportId } from "../store/report-row.ts";
import { storeClaims } from "../store/store-claims.ts";
import { undoReview } from "../stories/undo-review.ts";
import { annotateEntity } from "./annotate-entity.ts";
import { entityCandidates } from "./entity-candidates.ts";
import { dropUnusedEntities, forgetAppearances } from "./forget-appearances.ts";
import { mergeEntities } from "./merge-entities.ts";
import { splitEntity } from "./split-entity.ts";

const SAID = { by: "nadia", at: "2020-11-01T12:00:00Z", reason: "read the texts" };

const report = (id: string, text: string, published: string): Report => ({ id, title: null, text, published, source: "test", url: null });

const CAIRO = report("cairo", "قال وزير الزراعة المصري سالم البنهاوي إن القمح وصل إلى الميناء.", "2018-03-03");
const AGAIN = report("again", "التقى وزير الزراعة المصري سالم البنهاوي وفدا من المزارعين يوم الأحد.", "2018-06-10");
const DOHA = report("doha", "زار سالم البنهاوي مدينة الدوحة أمس.", "2018-07-01");

describe.each(ARCHIVES_UNDER_TEST)("who is the same in $name", ({ open }) => {
  let archive: Archive;
  const language = loadArabic();
  const readings = [CAIRO, AGAIN, DOHA].map((one) => read(one, language));

  beforeAll(async () => {
    archive = await open(language.text);
    const captures = readings.map((reading) => ({ reading, bytes: new Uint8Array(), obtainedFrom: "test", obtainedAt: SAID.at }));
    await addReadings(archive, captures, SAID);
  });
  afterAll(() => archive.close());

  const minister = async (of: Report) => {
    const found = await archive.db
      .selectFrom("appearances")
      .innerJoin("entities", "entities.id", "appearances.entity_id")
      .select(["entity_id", "merged_into", "why"])
      .where("report_id", "=", reportId(of))
      .where("appearances.kind", "=", "person")
      .where("appearances.name_ar", "like", "%البنهاوي%")
      .executeTakeFirstOrThrow();
    return { id: found.entity_id, counts: found.merged_into ?? found.entity_id, why: found.why };
  };
  const everything = async () => ({
    entities: await archive.db.selectFrom("entities").selectAll().orderBy("id").execute(),
    appearances: await archive.db.selectFrom("appearances").selectAll().orderBy("report_id").orderBy("local_id").execute(),
    parties: await archive.db.selectFrom("parties").selectAll().orderBy("claim_id").orderBy("role").orderBy("local_id").execute(),
  });
  const readAnew = () =>
    archive.db.transaction().execute(async (transaction) => {
      const reports = [CAIRO, AGAIN, DOHA].map(reportId);
      const former = await forgetAppearances(transaction, reports, language.text);
      for (const table of ["claims", "parties"] as const) await transaction.deleteFrom(table).where("report_id", "in", reports).execute();
      await transaction.deleteFrom("items").execute();
      await storeClaims(
        transaction,
        readings.map((reading) => preparedClaims(reading, language.text, "of held")),
        language.text,
        former,
      );
      return dropUnusedEntities(transaction);
    });

  test("one name and office is one person; a name alone is not", async () => {
    expect((await minister(AGAIN)).id).toBe((await minister(CAIRO)).id);
    expect((await minister(DOHA)).id).not.toBe((await minister(CAIRO)).id);
    expect((await minister(AGAIN)).why).toMatch(/^the same person/u);
  });

  test("a name alone is offered for a person to decide, until they have", async () => {
    const [visitor, { id }] = [(await minister(DOHA)).id, await minister(CAIRO)];
    const asked = { entity: visitor, atLeast: 0.4, limit: 10 };
    const [candidate] = await entityCandidates(archive, asked);
    expect(new Set([candidate?.entity, candidate?.other])).toEqual(new Set([visitor, id]));
    expect(candidate?.certainty).toBeLessThan(0.9);
    expect(await entityCandidates(archive, { ...asked, entity: null })).toEqual([candidate]);
    expect(await entityCandidates(archive, { ...asked, atLeast: 0.9 })).toEqual([]);
    const number = await mergeEntities(archive, { ...SAID, entity: visitor, into: id });
    expect(await entityCandidates(archive, { ...asked, entity: null })).toEqual([]);
    await undoReview(archive, number, SAID);
  });

  test("a merge counts until it is undone, and holds in a new reading", async () => {
    const before = await everything();
    const [visitor, { id }] = [(await minister(DOHA)).id, await minister(CAIRO)];
    const number = await mergeEntities(archive, { ...SAID, entity: visitor, into: id });
    expect((await minister(DOHA)).counts).toBe(id);
    await expect(mergeEntities(archive, { ...SAID, entity: id, into: visitor })).rejects.toMatchObject({ id: "review-same-entity" });
    await readAnew();
    expect((await minister(DOHA)).counts).toBe(id);
    await undoReview(archive, number, SAID);
    expect((await minister(DOHA)).counts).toBe(visitor);
    await readAnew();
    expect(withoutWhy(await everything())).toEqual(withoutWhy(before));
  });

  test("a merge of what was merged holds for all of it", async () => {
    const [visitor, { id }] = [(await minister(DOHA)).id, await minister(CAIRO)];
    const state = "known:state:EGY";
    const first = await mergeEntities(archive, { ...SAID, entity: visitor, into: id });
    const second = await mergeEntities(archive, { ...SAID, entity: visitor, into: state });
    expect((await minister(DOHA)).counts).toBe(state);
    await undoReview(archive, first, SAID);
    expect((await minister(DOHA)).counts).toBe(visitor);
    expect((await minister(CAIRO)).counts).toBe(state);
    await undoReview(archive, second, SAID);
    expect((await minister(CAIRO)).counts).toBe(id);
  });

  test("a split parts what some reports tell, holds in a new reading, and gives all back when undone", async () => {
    const before = await everything();
    const { id } = await minister(CAIRO);
    const { review, entity } = await splitEntity(archive, { ...SAID, entity: id, reports: [reportId(AGAIN)] });
    expect((await minister(AGAIN)).id).toBe(entity);
    expect((await minister(CAIRO)).id).toBe(id);
    expect(await archive.db.selectFrom("sameness").selectAll().where("entity_id", "=", entity).execute()).toEqual([]);
    await readAnew();
    expect(await minister(AGAIN)).toMatchObject({ id: entity, why: "said by a reviewer" });
    expect((await minister(CAIRO)).id).toBe(id);
    const later = await mergeEntities(archive, { ...SAID, entity: (await minister(DOHA)).id, into: entity });
    await expect(undoReview(archive, review, SAID)).rejects.toMatchObject({ id: "review-built-upon" });
    await undoReview(archive, later, SAID);
    await undoReview(archive, review, SAID);
    await readAnew();
    expect(withoutWhy(await everything())).toEqual(withoutWhy(before));
  });

  test("a note stays on record, changes nothing and is taken back", async () => {
    const before = await everything();
    const { id } = await minister(CAIRO);
    const number = await annotateEntity(archive, { ...SAID, entity: id, note: "not the dentist of that name" });
    const [latest] = await listReviews(archive.db, id);
    expect(latest).toMatchObject({ number, action: "annotate", by: "nadia", undone_by: null });
    await undoReview(archive, number, SAID);
    expect((await listReviews(archive.db, id)).find((one) => one.number === number)?.undone_by).not.toBeNull();
    expect(await everything()).toEqual(before);
    await expect(annotateEntity(archive, { ...SAID, entity: "nobody", note: "" })).rejects.toMatchObject({ id: "review-no-such-entity" });
  });

  test("nothing is changed by what makes no sense", async () => {
    const before = [await everything(), await listReviews(archive.db, null)];
    const { id } = await minister(CAIRO);
    const wrong = splitEntity(archive, { ...SAID, entity: id, reports: [reportId(DOHA)] });
    await expect(wrong).rejects.toMatchObject({ id: "review-not-there" });
    await expect(mergeEntities(archive, { ...SAID, entity: id, into: "nobody" })).rejects.toMatchObject({ id: "review-no-such-entity" });
    expect([await everything(), await listReviews(archive.db, null)]).toEqual(before);
  });

  test("what nobody appears as goes", async () => {
    await archive.db.transaction().execute((transaction) => forgetAppearances(transaction, [reportId(DOHA)], language.text));
    await archive.db.deleteFrom("parties").where("report_id", "=", reportId(DOHA)).execute();
    const dropped = await dropUnusedEntities(archive.db);
    expect(dropped).toBeGreaterThan(0);
    expect(await archive.db.selectFrom("entities").select("id").where("name_en", "=", "Doha").execute()).toEqual([]);
  });
});

const withoutWhy = <Rows extends { readonly appearances: readonly { readonly why: string }[] }>(rows: Rows) => ({
  ...rows,
  appearances: rows.appearances.map((row) => ({ ...row, why: "" })),
});

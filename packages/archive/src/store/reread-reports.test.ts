import { type Reading, read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyArchive } from "../custody/verify-archive.ts";
import type { Archive } from "../open/archive.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { reviewClaim } from "../reviews/review-claim.ts";
import { addReadings } from "./add-readings.ts";
import { outdatedReadings } from "./outdated-readings.ts";
import { reportId } from "./report-row.ts";
import { rereadReports } from "./reread-reports.ts";

const STORING = { by: "tester", at: "2026-01-05T12:00:00Z" };
const language = loadArabic();

const reports = ["قصفت الطائرات الإسرائيلية مدينة غزة، الاثنين.", "أعلن وزير الدفاع التركي خلوصي أكار توقيع اتفاق تعاون عسكري مع قطر."].map(
  (text, at) => ({ id: `r${at}`, title: null, text, published: "2026-01-05", source: null, url: null }),
);

/** What a later reader might make of a reading: another type for its events, and a new version's name. */
const byLaterReader = (reading: Reading): Reading => ({
  ...reading,
  reader: { ...reading.reader, version: "99.0.0" },
  events: reading.events.map((event) => ({ ...event, type: "COERCE" })),
});

describe.each(ARCHIVES_UNDER_TEST)("reading again in $name", ({ open }) => {
  let archive: Archive;
  const readings = reports.map((report) => read(report, language));
  const [first, second] = readings as [Reading, Reading];

  beforeAll(async () => {
    archive = await open(language.text);
    const captures = readings.map((reading) => ({
      reading,
      bytes: Buffer.from(reading.report.text),
      obtainedFrom: "typed",
      obtainedAt: STORING.at,
    }));
    await addReadings(archive, captures, STORING);
  });
  afterAll(() => archive.close());

  const outdated = (version: string, all = false) =>
    Array.fromAsync(outdatedReadings(archive.db, { version, model: first.reader.model }, all));

  test("finds what another version read", async () => {
    expect(await outdated(first.reader.version)).toEqual([]);
    expect(await outdated(first.reader.version, true)).toEqual(readings);
    expect(await outdated("99.0.0")).toEqual(readings);
  });

  test("tells what changed, keeps the earlier reading and every review, and leaves the archive whole", async () => {
    const event = first.events[0]?.id ?? "";
    await reviewClaim(archive, {
      claim: `${reportId(first.report)}/${event}`,
      action: "accept",
      correction: null,
      note: null,
      reason: "seen",
      ...STORING,
    });
    const [changes] = await rereadReports(archive, [byLaterReader(first)], STORING);
    expect(changes).toMatchObject({ report: reportId(first.report), came: [], gone: [] });
    expect(changes?.changed).toHaveLength(first.events.length);
    const { rows } = {
      rows: await archive.db
        .selectFrom("readings")
        .select(["number", "reader_version"])
        .where("report_id", "=", reportId(first.report))
        .orderBy("number")
        .execute(),
    };
    expect(rows).toEqual([
      { number: 1, reader_version: first.reader.version },
      { number: 2, reader_version: "99.0.0" },
    ]);
    const claims = await archive.db
      .selectFrom("claims")
      .select(["type", "verdict"])
      .where("report_id", "=", reportId(first.report))
      .where("kind", "=", "event")
      .execute();
    expect(claims.map(({ type }) => type)).toContain("COERCE");
    expect(claims.map(({ verdict }) => verdict)).toContain("accepted");
    expect((await verifyArchive(archive.db)).faults).toEqual([]);
    expect(await outdated("99.0.0")).toEqual([second]);
  });

  test("entities are found by the names of the present readings alone", async () => {
    const named = (name: string) => ({
      ...second,
      entities: second.entities.map((entity) => ({ ...entity, name: { ar: name, en: name } })),
    });
    const keys = async () => {
      const found = await archive.db
        .selectFrom("appearances")
        .innerJoin("entities", "entities.id", "appearances.entity_id")
        .select(["entities.keys", "entities.name_ar"])
        .where("report_id", "=", reportId(second.report))
        .execute();
      return { keys: [...new Set(found.flatMap((entity) => entity.keys))], names: [...new Set(found.map(({ name_ar }) => name_ar))] };
    };
    await rereadReports(archive, [named("زيد")], STORING);
    expect(await keys()).toEqual({ keys: ["زيد"], names: ["زيد"] });
    await rereadReports(archive, [named("عمرو")], STORING);
    expect(await keys()).toEqual({ keys: ["عمرو"], names: ["عمرو"] });
    expect((await verifyArchive(archive.db)).faults).toEqual([]);
  });

  test("passes over reports that the archive does not hold", async () => {
    const stranger = read({ ...reports[0], text: "انسحبت القوات." } as never, language);
    expect(await rereadReports(archive, [stranger], STORING)).toEqual([]);
  });
});

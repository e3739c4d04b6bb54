import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expungeReports } from "../custody/expunge-reports.ts";
import { verifyArchive } from "../custody/verify-archive.ts";
import { EVERYTHING } from "../find/claim-query.ts";
import type { Archive } from "../open/archive.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { reviewClaim } from "../reviews/review-claim.ts";
import { addReadings } from "../store/add-readings.ts";
import { rereadReports } from "../store/reread-reports.ts";
import { alertsSent, listAlerts, unsentAlerts } from "./alert-entries.ts";
import { alertText } from "./alert-text.ts";
import { checkWatch } from "./check-watch.ts";
import { listWatches, removeWatch, saveWatch, watchNamed } from "./saved-watches.ts";
import type { Watch } from "./watch.ts";

const STORING = { by: "tester", at: "2026-01-05T12:00:00Z" };
const QUERY = { ...EVERYTHING, kind: "event" as const, place: "Gaza" };

describe.each(ARCHIVES_UNDER_TEST)("a watch in $name", ({ open }) => {
  const language = loadArabic();
  let archive: Archive;
  let watch: Watch;
  beforeAll(async () => {
    archive = await open(language.text);
  });
  afterAll(() => archive.close());

  const readingOf = (text: string, source: string) =>
    read({ id: source, title: null, text, published: "2026-01-05", source, url: `https://${source}.example/1` }, language);
  const add = async (text: string, source: string): Promise<string> => {
    const reading = readingOf(text, source);
    const [added] = await addReadings(
      archive,
      [{ reading, bytes: Buffer.from(text), obtainedFrom: "typed", obtainedAt: STORING.at }],
      STORING,
    );
    return added?.report ?? "";
  };
  const check = async () =>
    (await checkWatch(archive, watch, QUERY, STORING.at)).map(({ kind, change, subject, detail }) => ({ kind, change, subject, detail }));
  const reviewed = (claim: string, action: "accept" | "reject") =>
    reviewClaim(archive, { claim, action, correction: null, note: null, reason: "seen", ...STORING });

  const STRIKE = "قصفت الطائرات الإسرائيلية مدينة غزة، الاثنين، وقتل خمسة مدنيين.";
  const RETOLD = "أعلنت مصادر محلية أن الطائرات الإسرائيلية قصفت مدينة غزة يوم الاثنين ما أدى إلى مقتل خمسة مدنيين.";
  let first: string;
  let old: string;

  test("what was there when it was saved is not told", async () => {
    old = await add("قصفت الطائرات الإسرائيلية مدينة غزة، الأحد، دون إصابات.", "old");
    const hook = { url: "https://hooks.example/x", host: "hooks.example" };
    watch = await saveWatch(archive, { name: "غزة", asked: { words: [], options: { place: "Gaza" } }, atom: null, hook }, STORING);
    expect(await check()).toEqual([]);
    expect(await listWatches(archive)).toEqual([watch]);
    expect(await watchNamed(archive, "غزة")).toEqual(watch);
  });

  test("a claim that comes is told once", async () => {
    first = await add(STRIKE, "first");
    await add("زار وزير الخارجية التركي الدوحة، الاثنين.", "elsewhere");
    const told = await check();
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ kind, change, subject }) => kind === "claim" && change === "new" && subject.startsWith(first))).toBe(true);
    expect(await check()).toEqual([]);
  });

  test("a story is told when a second report tells it, and again when a third does", async () => {
    await add(RETOLD, "second");
    const told = await check();
    expect(told.filter(({ kind }) => kind === "story")).toEqual([expect.objectContaining({ change: "new" })]);
    await add("قالت وكالة الأنباء إن الطائرات الإسرائيلية قصفت مدينة غزة، الاثنين، وقتلت خمسة مدنيين.", "third");
    expect((await check()).filter(({ kind }) => kind === "story")).toEqual([
      expect.objectContaining({ change: "changed", detail: expect.stringMatching(/reports: 2 → 3/u) }),
    ]);
  });

  test("what a reviewer says of a claim is told, of one that was there before too", async () => {
    const [claim] = (await listAlerts(archive, watch.id, 100)).filter(({ subject }) => subject.startsWith(first));
    await reviewed(claim?.subject ?? "", "accept");
    expect(await check()).toContainEqual({ kind: "claim", change: "changed", subject: claim?.subject, detail: "verdict: none → accepted" });
    await reviewed(claim?.subject ?? "", "reject");
    expect(await check()).toContainEqual({ kind: "claim", change: "changed", subject: claim?.subject, detail: "found no longer" });
    const row = await archive.db
      .selectFrom("claims")
      .select("id")
      .where("report_id", "=", old)
      .where("kind", "=", "event")
      .executeTakeFirst();
    await reviewed(row?.id ?? "", "accept");
    expect(await check()).toContainEqual({ kind: "claim", change: "changed", subject: row?.id, detail: "verdict: accepted" });
  });

  test("reading again is told where it changes something, and only there", async () => {
    const reading = readingOf(RETOLD, "second");
    const later = { ...reading, reader: { ...reading.reader, version: "98.0.0" } };
    await rereadReports(archive, [later], STORING);
    expect((await check()).filter(({ kind }) => kind === "claim")).toEqual([]);
    const other = {
      ...later,
      events: reading.events.map((event) => ({ ...event, negated: true })),
      reader: { ...reading.reader, version: "99.0.0" },
    };
    await rereadReports(archive, [other], STORING);
    expect((await check()).some(({ detail }) => detail.includes("negated: no → yes"))).toBe(true);
  });

  test("alerts are in words, and stay unsent until a hook has taken them", async () => {
    const all = await listAlerts(archive, watch.id, 100);
    const texts = all.map(alertText);
    expect(texts.some(({ title }) => /^new: 2026-01-05, .*Gaza.*by first$/u.test(title))).toBe(true);
    expect(texts.some(({ title }) => title.startsWith("changed (") && title.includes("story s:"))).toBe(true);
    const unsent = await unsentAlerts(archive, watch.id, 2);
    expect(unsent).toHaveLength(2);
    await alertsSent(archive, watch.id, unsent[1]?.number ?? 0);
    expect(await unsentAlerts(archive, watch.id, 100)).toHaveLength(all.length - 2);
  });

  test("what is expunged is gone from it, and the archive is whole", async () => {
    await check();
    await expungeReports(archive, [first], { ...STORING, reason: "asked for" });
    expect((await listAlerts(archive, watch.id, 100)).some(({ subject }) => subject.startsWith(first))).toBe(false);
    expect((await verifyArchive(archive.db)).faults).toEqual([]);
    await removeWatch(archive, "غزة", STORING);
    await expect(watchNamed(archive, "غزة")).rejects.toMatchObject({ id: "no-such-watch" });
  });
});

import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mergeEntities } from "../entities/merge-entities.ts";
import type { Archive } from "../open/archive.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { reviewClaim, reviewClaims } from "../reviews/review-claim.ts";
import { addReadings } from "../store/add-readings.ts";
import { archiveSize } from "./archive-size.ts";
import { type ClaimQuery, EVERYTHING } from "./claim-query.ts";
import { claimPage, findClaims } from "./find-claims.ts";
import { listActors } from "./list-actors.ts";
import { listNetwork } from "./list-network.ts";
import { listPlaces } from "./list-places.ts";
import { listReports } from "./list-reports.ts";
import { listTimeline } from "./list-timeline.ts";
import { reviewQueue } from "./review-queue.ts";
import { reportBytes, wholeReport } from "./whole-report.ts";

const SAID = { by: "nadia", at: "2020-11-01T12:00:00Z", reason: "" };
const REPORTS = [
  {
    id: "visit",
    source: "one",
    published: "2017-05-03",
    text: "زار وزير الخارجية الروسي سيرغي لافروف أنقرة يوم الثلاثاء. وقال لافروف إن روسيا لن ترسل جنودا إلى سوريا.",
  },
  {
    id: "strike",
    source: "one",
    published: "2017-05-05",
    text: "قصفت طائرات روسية بلدة خان شيخون في سوريا يوم الخميس، ما أدى إلى مقتل 12 مدنيا.",
  },
  {
    id: "strike again",
    source: "two",
    published: "2017-06-05",
    text: "قصف الجيش السوري مدينة دوما يوم الأحد، بحسب ناشطين. وأدانت تركيا القصف.",
  },
  {
    id: "same strike",
    source: "three",
    published: "2017-06-05",
    text: "قال ناشطون إن الجيش السوري قصف مدينة دوما يوم الأحد وقتل خمسة مدنيين.",
  },
];

const language = loadArabic();
const ALL = { limit: 100, offset: 0 };

describe.each(ARCHIVES_UNDER_TEST)("what screens show of $name", ({ open }) => {
  let archive: Archive;

  beforeAll(async () => {
    archive = await open(language.text);
    const captures = REPORTS.map((told) => {
      const report = { title: null, url: null, ...told };
      return { reading: read(report, language), bytes: Buffer.from(report.text), obtainedFrom: "test", obtainedAt: SAID.at };
    });
    await addReadings(archive, captures, SAID);
  });

  afterAll(() => archive.close());

  const asked = (query: Partial<ClaimQuery>): ClaimQuery => ({ ...EVERYTHING, ...query });

  test("reports: the last stored first, narrowed by their own days or by what they say", async () => {
    const all = await listReports(archive, EVERYTHING, ALL);
    expect([all.total, all.rows.length]).toEqual([4, 4]);
    expect(all.rows.map(({ source }) => source)).toEqual(["three", "two", "one", "one"]);
    expect(
      all.rows.every(({ claimCount, unreviewed, opening }) => claimCount > 0 && unreviewed === claimCount && opening.length > 20),
    ).toBe(true);
    expect((await listReports(archive, asked({ source: "one", since: "2017-05-04" }), ALL)).total).toBe(1);
    expect((await listReports(archive, asked({ actor: "سيرغي لافروف" }), ALL)).rows.map(({ published }) => published)).toEqual([
      "2017-05-03",
    ]);
    expect(await listReports(archive, EVERYTHING, { limit: 1, offset: 3 })).toMatchObject({
      total: 4,
      rows: [{ published: "2017-05-03" }],
    });
  });

  test("a whole report with its bytes; none of another id", async () => {
    const [first] = (await listReports(archive, asked({ until: "2017-05-03" }), ALL)).rows;
    const whole = await wholeReport(archive, first?.id ?? "");
    expect(whole.reading.report.text).toBe(REPORTS[0]?.text);
    expect(whole.claims.length).toBe(first?.claimCount);
    expect(Buffer.from(await reportBytes(archive, whole.id)).toString()).toBe(REPORTS[0]?.text);
    await expect(wholeReport(archive, "none")).rejects.toMatchObject({ id: "no-such-report" });
    await expect(reportBytes(archive, "none")).rejects.toMatchObject({ id: "no-such-report" });
  });

  test("claims page by page are those found at once", async () => {
    const all = await findClaims(archive, EVERYTHING, 1000);
    const pages = await Promise.all([0, 3].map((offset) => claimPage(archive, EVERYTHING, { limit: 3, offset })));
    expect(pages.flatMap(({ rows }) => rows)).toEqual(all.slice(0, 6));
    expect(pages[0]?.total).toBe(all.length);
  });

  test("actors: by name, or all but those only described", async () => {
    const russia = await listActors(archive, "روسيا", ALL);
    expect(russia.rows[0]).toMatchObject({ kind: "state", name: { en: "Russia" }, country: "RUS" });
    const all = await listActors(archive, null, ALL);
    expect(all.rows.map(({ kind }) => kind)).not.toContain("group");
    expect(all.rows.map(({ reports }) => reports)).toEqual(all.rows.map(({ reports }) => reports).toSorted((a, b) => b - a));
    expect(await listActors(archive, "Napoleon", ALL)).toEqual({ rows: [], total: 0 });
  });

  test("the queue: what nobody reviewed, in its neighbourhood", async () => {
    const { rows, total } = await reviewQueue(archive, EVERYTHING, ALL);
    expect(rows.length).toBe(total);
    for (const { claim, text, start, sentence, trigger, mentions } of rows) {
      expect(text.slice(trigger.start - start, trigger.end - start)).toBe(claim.trigger);
      expect(sentence.start >= start && sentence.end <= start + text.length).toBe(true);
      expect(mentions.every((mention) => mention.start >= start && mention.end <= start + text.length)).toBe(true);
    }
    expect(rows.some(({ mentions }) => mentions.some(({ role }) => role === "actor"))).toBe(true);
    const [first] = rows;
    await reviewClaim(archive, { ...SAID, claim: first?.claim.claim ?? "", action: "accept", correction: null, note: null });
    expect((await reviewQueue(archive, EVERYTHING, ALL)).total).toBe(total - 1);
  });

  test("several reviews: all or none", async () => {
    const { rows, total } = await reviewQueue(archive, EVERYTHING, ALL);
    const reviews = [rows[0]?.claim.claim ?? "", "no/claim"].map(
      (claim) => ({ ...SAID, claim, action: "accept", correction: null, note: null }) as const,
    );
    await expect(reviewClaims(archive, reviews)).rejects.toMatchObject({ id: "review-no-such-claim" });
    expect((await reviewQueue(archive, EVERYTHING, ALL)).total).toBe(total);
  });

  test("the timeline: in the order of days; a cut keeps what most origins tell", async () => {
    const { events, total } = await listTimeline(archive, EVERYTHING, 100);
    expect(events.length).toBe(total);
    const days = events.map(({ from, to, publishedOn }) => from ?? to ?? publishedOn ?? "9");
    expect(days).toEqual(days.toSorted());
    expect(events.find(({ trigger }) => trigger === "قصفت")).toMatchObject({ type: "ASSAULT", from: "2017-05-04", origins: 1 });
    const most = await listTimeline(archive, asked({ type: "ASSAULT" }), 2);
    expect(most.events.map(({ origins }) => origins)).toEqual([2, 2]);
    expect(most.total).toBeGreaterThan(2);
  });

  test("the network: who stands to whom, and on whose word", async () => {
    const { nodes, edges, total } = await listNetwork(archive, EVERYTHING, { nodes: 100, edges: 100 });
    expect(total).toEqual({ nodes: nodes.length, edges: edges.length });
    const names = new Map(nodes.map(({ entity, name }) => [entity, name.en]));
    expect(edges.every(({ from, to }) => names.has(from) && names.has(to) && from !== to)).toBe(true);
    const office = edges.find(({ type }) => type === "holds_office");
    expect(office).toMatchObject({ kind: "relation", claimedOnly: false, reports: 1, origins: 1 });
    const least = await listNetwork(archive, EVERYTHING, { nodes: 2, edges: 100 });
    expect(least.nodes.length).toBe(2);
    expect(least.total).toEqual(total);
  });

  test("the map: places of events, each as far off as it may be", async () => {
    const { places, total, unplaced } = await listPlaces(archive, EVERYTHING, 100);
    expect(places.length).toBe(total);
    expect(places.map(({ name }) => name.ar)).toContain("دوما");
    const douma = places.find(({ name }) => name.ar === "دوما");
    expect(douma).toMatchObject({ claimCount: 2, from: "2017-06-04", types: [{ type: "ASSAULT", claims: 2 }] });
    expect(douma?.claims.length).toBe(2);
    expect((douma?.latitude ?? 0) > 33 && (douma?.latitude ?? 0) < 34).toBe(true);
    expect(unplaced).toBeGreaterThan(0);
  });

  test("who was merged is one in every view", async () => {
    const [one, other] = (await listActors(archive, null, ALL)).rows.filter(({ kind }) => kind === "organization" || kind === "person");
    if (!one || !other) throw new Error("two actors were expected");
    await mergeEntities(archive, { ...SAID, entity: other.entity, into: one.entity });
    const { nodes } = await listNetwork(archive, EVERYTHING, { nodes: 100, edges: 100 });
    expect(nodes.map(({ entity }) => entity)).not.toContain(other.entity);
    expect((await listActors(archive, null, ALL)).rows.map(({ entity }) => entity)).not.toContain(other.entity);
  });

  test("how much there is", async () => {
    expect(await archiveSize(archive)).toMatchObject({ reports: 4, reviews: 2 });
  });
});

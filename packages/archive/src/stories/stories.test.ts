import { type Reading, read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Archive } from "../open/archive.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { addReadings } from "../store/add-readings.ts";
import { reportId } from "../store/report-row.ts";
import { listStories } from "./list-stories.ts";
import { leaveStories } from "./regroup-stories.ts";
import { splitStory } from "./split-story.ts";
import { storyOf } from "./story-of.ts";
import { toldGroups } from "./told-groups.ts";
import { undoReview } from "./undo-review.ts";

const SAID = { by: "tester", at: "2024-06-10T12:00:00Z", reason: "another event" };
const EVERY = { reports: 1, origins: 0, contradicted: false, limit: 1000 };
const language = loadArabic();
const groups = toldGroups();
const readings = groups.map(({ report }) => read(report, language));

const captureOf = (reading: Reading) => ({ reading, bytes: Buffer.from(reading.report.text), obtainedFrom: "test", obtainedAt: SAID.at });
const add = (archive: Archive, some: readonly Reading[]) => addReadings(archive, some.map(captureOf), SAID);
const ofGroup = (name: string) => readings.filter((_, at) => groups[at]?.group === name);
const idOf = (name: string, at: number) => reportId((ofGroup(name)[at] as Reading).report);

/** The stories of each report. */
async function storiesByReport({ db }: Archive): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db.selectFrom("story_claims").selectAll().execute();
  const byReport = Map.groupBy(rows, ({ claim_id }) => claim_id.slice(0, claim_id.indexOf("/")));
  return new Map([...byReport].map(([report, claims]) => [report, new Set(claims.map(({ story_id }) => story_id))]));
}

/** Which claims are together, whatever the stories are called. */
async function partition({ db }: Archive): Promise<readonly string[]> {
  const rows = await db.selectFrom("story_claims").selectAll().orderBy("claim_id").execute();
  return [...Map.groupBy(rows, ({ story_id }) => story_id).values()]
    .map((claims) => claims.map(({ claim_id }) => claim_id).join(" "))
    .sort();
}

async function storyOfReport(archive: Archive, report: string) {
  const stories = await listStories(archive.db, { ...EVERY, reports: 2 });
  const held = (await storiesByReport(archive)).get(report);
  const story = stories.find(({ id }) => held?.has(id));
  return storyOf(archive.db, story?.id ?? "");
}

describe.each(ARCHIVES_UNDER_TEST)("stories in $name", ({ open }) => {
  const opened: Archive[] = [];
  const fresh = async (): Promise<Archive> => {
    const archive = await open(language.text);
    opened.push(archive);
    return archive;
  };
  let all = null as unknown as Archive;

  beforeAll(async () => {
    all = await fresh();
    await add(all, readings);
  });
  afterAll(() => Promise.all(opened.map((archive) => archive.close())));

  test("reports that credit one agency at their head or foot are of one origin, and the chain begins with it", async () => {
    const archive = await fresh();
    const sentence = "قتل خمسة مدنيين في قصف على بلدة دوما أمس.";
    const report = (id: string, text: string) => read({ id, title: null, text, published: "2024-06-08", source: id, url: null }, language);
    const head = report("a", `عمان - رويترز\n${sentence}`);
    const foot = report("b", `أفاد ناشطون بوقوع قصف عنيف صباح أمس.\n${sentence} ودُفن القتلى مساء.\n(رويترز)`);
    const own = report("c", `شهدت الغوطة يوما داميا بحسب الأهالي.\n${sentence} وأغلقت المدارس أبوابها.`);
    await add(archive, [head, foot, own]);
    const [story] = await listStories(archive.db, { ...EVERY, reports: 3 });
    expect(story).toMatchObject({ reports: 3, origins: 2 });
    const { claims } = await storyOf(archive.db, story?.id ?? "");
    expect(claims.filter(({ source }) => source !== "c").every(({ chain }) => chain[0] === "رويترز")).toBe(true);
    expect(claims.find(({ source }) => source === "c")?.chain).not.toContain("رويترز");
  });

  test("reports of one event join, and those of others do not: pairwise F1 at least 90", async () => {
    const stories = await storiesByReport(all);
    const ids = readings.map(({ report }) => reportId(report));
    const pairs = ids.flatMap((one, at) =>
      ids.slice(at + 1).map((other, further) => ({ one, other, same: groups[at]?.group === groups[at + 1 + further]?.group })),
    );
    const joined = pairs.filter(({ one, other }) => [...(stories.get(one) ?? [])].some((story) => stories.get(other)?.has(story)));
    const right = joined.filter(({ same }) => same).length;
    expect((2 * right) / (joined.length + pairs.filter(({ same }) => same).length)).toBeGreaterThanOrEqual(0.9);
  });

  test("one by one and backwards, the same claims end together", async () => {
    const backwards = await fresh();
    for (const reading of readings.slice(0, 12).toReversed()) await add(backwards, [reading]);
    const atOnce = await fresh();
    await add(atOnce, readings.slice(0, 12));
    expect(await partition(backwards)).toEqual(await partition(atOnce));
  });

  test("a story keeps both tolls, counts copies as one origin and says why each claim is there", async () => {
    const story = await storyOfReport(all, idOf("sarmin-raid", 0));
    expect(story).toMatchObject({ type: "ASSAULT", reports: 4, happened_from: "2024-03-04", happened_to: "2024-03-04" });
    expect(story.slots.find(({ name }) => name === "killed")).toMatchObject({ verdict: "contradict" });
    expect(story.origins).toBe(2);
    expect(story.claims.every(({ why, words, trigger }) => why !== "" && words.includes(trigger))).toBe(true);
    expect(story.claims.flatMap(({ chain }) => chain)).toContain("المرصد السوري لحقوق الإنسان");
  });

  test("a denial joins what it denies and makes it contested", async () => {
    const story = await storyOfReport(all, idOf("hodeidah-denied", 1));
    expect(story.slots.find(({ name }) => name === "whether")).toMatchObject({ verdict: "contradict" });
    expect(story.grade).toBe("contested");
  });

  test("what is split stays split when more reports come, until it is undone", async () => {
    const archive = await fresh();
    const [first, third, second] = ofGroup("mosul-bomb") as [Reading, Reading, Reading];
    await add(archive, [first, second]);
    const { id, claims } = await storyOfReport(archive, reportId(first.report));
    const apart = claims.filter(({ report }) => report === reportId(second.report)).map((claim) => claim.id);
    const rest = claims.map((claim) => claim.id).filter((claim) => !apart.includes(claim));
    const review = await splitStory(archive, { ...SAID, story: id, apart });
    await add(archive, [third]);
    const isTogether = async () => {
      const groups = await partition(archive);
      return groups.some((group) => apart.some((one) => group.includes(one)) && rest.some((one) => group.includes(one)));
    };
    expect(await isTogether()).toBe(false);
    await undoReview(archive, review, SAID);
    expect(await isTogether()).toBe(true);
  });

  test("several that ask at once for what came just now are told the same", async () => {
    const archive = await fresh();
    await add(archive, readings.slice(0, 20));
    const asked = await Promise.all(Array.from({ length: 6 }, () => listStories(archive.db, EVERY)));
    for (const stories of asked) expect(stories).toEqual(asked[0]);
    expect(asked[0]?.length).toBeGreaterThan(0);
  });

  test("a split must leave something on either side", async () => {
    const { id, claims } = await storyOfReport(all, idOf("mosul-bomb", 0));
    await expect(splitStory(all, { ...SAID, story: id, apart: claims.map((claim) => claim.id) })).rejects.toThrow(/not all of them/);
    await expect(splitStory(all, { ...SAID, story: "s:none", apart: [] })).rejects.toThrow(/no story/);
  });

  test("an event that one claim tells is a story of its own, by the claim's id", async () => {
    const told = new Set((await all.db.selectFrom("story_claims").select("claim_id").execute()).map(({ claim_id }) => claim_id));
    const [lone] = (await all.db.selectFrom("claims").select("id").where("kind", "=", "event").orderBy("id").execute()).filter(
      ({ id }) => !told.has(id),
    );
    const story = await storyOf(all.db, lone?.id ?? "");
    expect(story).toMatchObject({ id: lone?.id, reports: 1, origins: 1, contradictions: 0 });
    expect(story.claims.map(({ id, why }) => [id, why])).toEqual([[lone?.id, "told once"]]);
    await expect(storyOf(all.db, "nobody/e1")).rejects.toMatchObject({ id: "no-such-story" });
  });

  test("of copies, some speak for all: when they go, the others are found", async () => {
    const archive = await fresh();
    const [wire] = ofGroup("sarmin-raid") as [Reading];
    const copy = (number: number): Reading => ({ ...wire, report: { ...wire.report, id: `copy ${number}`, source: `outlet ${number}` } });
    await add(archive, [wire, copy(1), copy(2), copy(3)]);
    const keyed = () => archive.db.selectFrom("tellings").select("report_id").where(sql`cardinality(keys)`, ">", 0).distinct().execute();
    expect(await keyed()).toEqual([{ report_id: reportId(wire.report) }]);
    const before = await partition(archive);
    await leaveStories(archive.db, [reportId(wire.report)]);
    expect(await keyed()).not.toEqual([]);
    await add(archive, [copy(4)]);
    expect((await partition(archive)).length).toBe(before.length);
    expect((await storyOfReport(archive, reportId(copy(4).report))).reports).toBe(4);
  });

  test("a report that goes leaves the rest of its stories together", async () => {
    const archive = await fresh();
    await add(archive, ofGroup("khartoum-clashes"));
    await leaveStories(archive.db, [idOf("khartoum-clashes", 1)]);
    const stories = await storiesByReport(archive);
    expect(stories.has(idOf("khartoum-clashes", 1))).toBe(false);
    const rest = stories.get(idOf("khartoum-clashes", 0)) ?? new Set();
    expect([...rest].some((story) => stories.get(idOf("khartoum-clashes", 2))?.has(story))).toBe(true);
  });
});

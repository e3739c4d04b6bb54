import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";
import { expungeReports } from "../custody/expunge-reports.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { addReadings } from "../store/add-readings.ts";
import { feedStore } from "./feed-store.ts";
import { addFeeds, listFeeds } from "./watched-feeds.ts";

const STORING = { by: "tester", at: "2026-01-05T12:00:00Z" };
const NOW = Date.parse(STORING.at);
const LINK = "https://news.example/names-somebody";

describe.each(ARCHIVES_UNDER_TEST)("what is expunged in $name", ({ open }) => {
  test("is not brought again by any feed, changed or not, and no word of it stays with its item", async () => {
    const language = loadArabic();
    const archive = await open(language.text);
    const store = feedStore<{ key: string; version: string; link: string; title: string; bytes: Uint8Array }, null>(archive);
    await addFeeds(
      archive,
      ["https://a.example/f", "https://b.example/f"].map((url) => ({ url, title: null, everyMinutes: 15 })),
      STORING,
    );
    const [first, second] = await listFeeds(archive);
    const poll = async (feed: typeof first, version: string) => {
      if (!feed) throw new Error("no feed");
      const item = { key: "1", version, link: LINK, title: "اسم", bytes: Buffer.from("اسم") };
      return store.keepPoll({ feed, items: [{ feed: feed.id, feedTitle: null, item, page: LINK, obtained: null }] }, NOW);
    };
    expect([await poll(first, "1"), await poll(second, "1")]).toEqual([1, 1]);
    const [task] = await store.dueTasks(NOW, ["a.example", "b.example"], 1);
    const report = { id: LINK, title: "اسم", text: "زار الوزير المدينة.", published: null, source: null, url: LINK };
    const bytes = Buffer.from("x");
    const [added] = await addReadings(
      archive,
      [{ reading: read(report, language), bytes, obtainedFrom: LINK, obtainedAt: STORING.at }],
      STORING,
    );
    if (task?.kind !== "page" || !added) throw new Error("no page is due");
    await store.keepTaken([{ item: task.item, report: added.report, textFrom: "page", problem: null }], NOW);
    expect(await poll(first, "2")).toBe(1);
    await expungeReports(archive, [added.report], { ...STORING, reason: "asked for" });
    expect([await poll(first, "2"), await poll(first, "3"), await poll(second, "2")]).toEqual([0, 0, 0]);
    expect(await store.dueTasks(NOW, ["a.example", "b.example"], 1)).toEqual([]);
    const rows = await archive.db.selectFrom("feed_items").selectAll().execute();
    expect(rows.map(({ state, body, bytes: kept, report_id }) => [state, body, kept, report_id])).toEqual(
      Array(2).fill(["expunged", null, null, null]),
    );
    await archive.close();
  });
});

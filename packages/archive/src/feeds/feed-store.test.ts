import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backupLines } from "../custody/backup-lines.ts";
import type { Archive } from "../open/archive.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { feedStore, type KeptFeeds } from "./feed-store.ts";
import type { KeptFeed } from "./kept-feed.ts";
import type { ItemOutline } from "./kept-item.ts";
import { addFeeds, listFeeds, pollAllNow, removeFeed } from "./watched-feeds.ts";

interface Item extends ItemOutline {
  readonly title: string;
}

const NOW = Date.parse("2026-01-05T12:00:00Z");
const STORING = { by: "tester", at: "2026-01-05T12:00:00Z" };
const HOUR = 3_600_000;
const itemOf = (key: string, version = "1"): Item => ({
  key,
  version,
  title: "خبر \0\ud800",
  link: `https://pages.example/${key}`,
  bytes: Buffer.from(`<item>\0${key}`),
});

describe.each(ARCHIVES_UNDER_TEST)("feeds in $name", ({ open }) => {
  let archive: Archive;
  let store: KeptFeeds<Item, { readonly status: number }>;
  beforeAll(async () => {
    archive = await open({ keys: new Map() });
    store = feedStore(archive);
  });
  afterAll(() => archive.close());

  const feedAt = async (url: string): Promise<KeptFeed> => (await listFeeds(archive)).find((feed) => feed.url === url) as KeptFeed;
  const polled = async (url: string, items: readonly Item[], change: Partial<KeptFeed> = {}, paged = true) => {
    const feed = { ...(await feedAt(url)), askedAt: NOW, answeredAt: NOW, nextAt: NOW + HOUR, ...change };
    const kept = items.map((item) => ({
      feed: feed.id,
      feedTitle: "صحيفة",
      item,
      page: paged ? item.link : null,
      obtained: { status: 200 },
    }));
    return store.keepPoll({ feed, items: kept }, NOW);
  };
  const taskNames = async (now: number, busy: readonly string[] = []) =>
    (await store.dueTasks(now, busy, 10)).map((task) =>
      task.kind === "page" ? `page ${task.item.item.key}` : `${task.kind} ${task.host}`,
    );

  test("are added once, and due at once", async () => {
    const feeds = ["https://a.example/f", "https://b.example/f", "https://c.example/f"].map((url) => ({
      url,
      title: null,
      everyMinutes: 15,
    }));
    expect(await addFeeds(archive, feeds, STORING)).toBe(3);
    expect(await addFeeds(archive, [{ ...(feeds[0] as (typeof feeds)[0]), everyMinutes: 5 }], STORING)).toBe(0);
    expect(await feedAt("https://a.example/f")).toMatchObject({ everyMinutes: 5, failures: 0, nextAt: NOW, answeredAt: null });
    expect(await taskNames(NOW)).toEqual(["poll a.example", "poll b.example", "poll c.example"]);
    expect(await taskNames(NOW, ["b.example"])).toEqual(["poll a.example", "poll c.example"]);
    expect(await taskNames(NOW - 1)).toEqual([]);
    expect(await store.nextDue([])).toBe(NOW);
  });

  test("items wait once for each version of theirs, in their order, with all that was said of them", async () => {
    expect(await polled("https://a.example/f", [itemOf("1"), itemOf("2")])).toBe(2);
    expect(await polled("https://a.example/f", [itemOf("1"), itemOf("2")])).toBe(0);
    const [task] = await store.dueTasks(NOW, ["b.example", "c.example"], 10);
    expect(task).toMatchObject({
      kind: "page",
      host: "pages.example",
      item: { page: "https://pages.example/1", attempts: 0, obtained: { status: 200 } },
    });
    const waiting = task?.kind === "page" ? task.item : null;
    expect({ ...waiting?.item, bytes: null }).toEqual({ ...itemOf("1"), bytes: null });
    expect(Buffer.from(waiting?.item.bytes ?? []).equals(itemOf("1").bytes as Buffer)).toBe(true);
    expect(await polled("https://a.example/f", [itemOf("1", "2"), itemOf("2")])).toBe(1);
    expect((await listFeeds(archive))[0]).toMatchObject({ waiting: 2, stored: 0, newAt: NOW });
  });

  test("a page that another feed brings is fetched once", async () => {
    expect(await polled("https://b.example/f", [itemOf("2")])).toBe(1);
    expect((await listFeeds(archive))[1]).toMatchObject({ waiting: 0, stored: 1 });
  });

  test("an item is left for later, rests with its host, and is done once; its words are not kept", async () => {
    const first = async () => {
      const [task] = await store.dueTasks(NOW + 3 * HOUR, ["a.example", "b.example", "c.example"], 10);
      if (task?.kind !== "page") throw new Error("no page is due");
      return task.item;
    };
    const two = await first();
    expect(two.item.key).toBe("2");
    await store.keepForLater(two, NOW + 2 * HOUR, "HTTP 500");
    const one = await first();
    expect(one.item).toMatchObject({ key: "1", version: "2" });
    await store.keepTaken([{ item: { ...one, item: { ...one.item, version: "1" } }, report: "r0", textFrom: "page", problem: null }], NOW);
    expect((await listFeeds(archive))[0]).toMatchObject({ waiting: 2, stored: 0 });
    await store.keepTaken([{ item: one, report: "r1", textFrom: "page", problem: null }], NOW);
    expect((await listFeeds(archive))[0]).toMatchObject({ waiting: 1, stored: 1 });
    expect(await taskNames(NOW + HOUR, ["a.example", "b.example", "c.example"])).toEqual([]);
    await store.restHost("pages.example", NOW + 4 * HOUR);
    expect(await store.nextDue(["a.example", "b.example", "c.example"])).toBe(NOW + 4 * HOUR);
    const rows = await archive.db
      .selectFrom("feed_items")
      .select(["body", "bytes", "report_id", "attempts"])
      .where("state", "=", "stored")
      .execute();
    expect(rows).toEqual([{ body: null, bytes: null, report_id: "r1", attempts: 0 }]);
    expect(await polled("https://a.example/f", [itemOf("1", "2"), itemOf("2")])).toBe(0);
  });

  test("texts that the feed holds come together, and fail where there is nothing to read", async () => {
    await polled("https://c.example/f", [itemOf("7"), itemOf("8")], {}, false);
    const [task] = await store.dueTasks(NOW, [], 10);
    if (task?.kind !== "texts") throw new Error("no texts are due");
    expect(task.items.map(({ item }) => item.key)).toEqual(["7", "8"]);
    await store.keepTaken(
      task.items.map((item) => ({ item, report: null, textFrom: "feed", problem: "it has no words" })),
      NOW,
    );
    expect((await listFeeds(archive))[2]).toMatchObject({ waiting: 0, failed: 2 });
  });

  test("a feed that moves to where another lies is that one; one that is gone is not asked again, until it is added again", async () => {
    await polled("https://b.example/f", [], { url: "https://a.example/f" });
    expect((await listFeeds(archive)).map(({ state }) => state)).toEqual(["watched", "same", "watched"]);
    await polled("https://c.example/f", [], { state: "gone" });
    await pollAllNow(archive, NOW);
    expect(await taskNames(NOW)).toEqual(["poll a.example"]);
    await addFeeds(archive, [{ url: "https://c.example/f", title: null, everyMinutes: 15 }], STORING);
    expect(await taskNames(NOW)).toEqual(["poll a.example", "poll c.example"]);
  });

  test("all of it is in a back-up", async () => {
    const lines = await Array.fromAsync(backupLines(archive.db, STORING.at));
    expect(lines.filter((line) => line.startsWith('{"table":"feed'))).toHaveLength(3 + 5);
  });

  test("a feed that is removed takes what waits with it", async () => {
    expect(await removeFeed(archive, "https://a.example/f", STORING)).toMatchObject({ url: "https://a.example/f" });
    expect(await store.nextDue(["c.example"])).toBeNull();
    const gone = { ...(await feedAt("https://c.example/f")), id: "0".repeat(16) };
    const kept = { feed: gone.id, feedTitle: null, item: itemOf("9"), page: null, obtained: { status: 200 } };
    expect(await store.keepPoll({ feed: gone, items: [kept] }, NOW)).toBe(0);
    await expect(removeFeed(archive, "https://a.example/f", STORING)).rejects.toMatchObject({ id: "no-such-feed" });
  });
});

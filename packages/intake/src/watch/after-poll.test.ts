import { describe, expect, test } from "vitest";
import type { Fetched } from "../fetch/fetched.ts";
import { afterPoll } from "./after-poll.ts";
import { failedPollDelay, pageDelay, pollDelay, retryAfter } from "./delays.ts";
import { pollAnswer } from "./poll-answer.ts";
import type { WatchedFeed } from "./watched-feed.ts";

const NOW = Date.parse("2026-01-05T12:00:00Z");
const MINUTE = 60_000;
const FEED: WatchedFeed = {
  id: "1",
  url: "https://a.example/f",
  title: "قديم",
  everyMinutes: 15,
  state: "watched",
  etag: '"1"',
  lastModified: null,
  nextAt: NOW,
  failures: 2,
  askedAt: null,
  answeredAt: null,
  newAt: null,
  problem: "HTTP 500",
};
const XML = '<rss version="2.0"><channel><title>جديد</title><ttl>60</ttl><item><title>x</title></item></channel></rss>';

const fetched = (status: number, headers: Record<string, string> = {}, statuses: readonly number[] = [], body = ""): Fetched => ({
  status,
  headers,
  bytes: Buffer.from(body),
  finalUrl: `https://a.example/${statuses.length}`,
  hops: [...statuses, status].map((hop, at) => ({
    url: `https://a.example/${at === 0 ? "f" : at}`,
    status: hop,
    address: "93.184.216.34",
  })),
  fetchedAt: "2026-01-05T12:00:00Z",
});
const after = (answer: Fetched, feed = FEED) => afterPoll(feed, pollAnswer(answer), NOW, 0.5);

describe("a feed after a poll", () => {
  test("that brought items: marks for the next question, and the rest that it asks for", () => {
    const feed = after(fetched(200, { etag: '"2"', "last-modified": "Mon, 05 Jan 2026 11:00:00 GMT" }, [], XML));
    expect(feed).toMatchObject({
      title: "جديد",
      etag: '"2"',
      lastModified: "Mon, 05 Jan 2026 11:00:00 GMT",
      failures: 0,
      problem: null,
      answeredAt: NOW,
    });
    expect(feed.nextAt).toBe(NOW + 60 * MINUTE);
    expect(after(fetched(200, { "cache-control": "public, max-age=999999999" }, [], XML)).nextAt).toBe(NOW + 360 * MINUTE);
  });

  test("without news: the marks stay", () => {
    expect(after(fetched(304))).toMatchObject({ etag: '"1"', failures: 0, answeredAt: NOW, nextAt: NOW + 15 * MINUTE });
  });

  test.each([
    ["HTTP 500", fetched(500), "HTTP 500"],
    ["HTTP 404", fetched(404), "HTTP 404"],
    ["a web page", fetched(200, {}, [], "<!doctype html>"), expect.stringContaining("[feed-page]")],
    ["a feed cut off", fetched(200, {}, [], "<rss version='2.0'><channel><it"), expect.stringContaining("[feed-broken]")],
  ])("that failed with %s: later each time, the marks stay", (_, answer, problem) => {
    expect(after(answer)).toMatchObject({ failures: 3, problem, etag: '"1"', url: FEED.url, nextAt: NOW + 120 * MINUTE, answeredAt: null });
  });

  test("that was refused for now: as long as the server asks, or longer", () => {
    expect(after(fetched(429, { "retry-after": "7200" })).nextAt).toBe(NOW + 120 * MINUTE);
    expect(after(fetched(429, { "retry-after": "1" })).nextAt).toBe(NOW + 15 * MINUTE);
    expect(after(fetched(503)).nextAt).toBe(NOW + 120 * MINUTE);
  });

  test("that found it gone", () => {
    expect(after(fetched(410)).state).toBe("gone");
  });

  test.each([
    ["moved for good", [301], "https://a.example/1"],
    ["moved for good twice", [308, 301], "https://a.example/2"],
    ["moved for good, and from there for a while", [301, 302], "https://a.example/1"],
    ["moved for a while", [302], "https://a.example/f"],
    ["moved for a while, and from there for good", [307, 301], "https://a.example/f"],
  ])("%s: asked at %3$s from now on", (_, statuses, url) => {
    expect(after(fetched(200, {}, statuses, XML)).url).toBe(url);
    expect(after(fetched(304, {}, statuses)).url).toBe(url);
    expect(after(fetched(500, {}, statuses)).url).toBe(FEED.url);
  });
});

describe("delays", () => {
  test("spread polls by a tenth, failures by a quarter, a day at most", () => {
    expect([0, 0.5, 1].map((chance) => pollDelay(10, chance) / MINUTE)).toEqual([9, 10, 11]);
    expect([1, 2, 3, 12, 13].map((failures) => failedPollDelay(15, failures, 0.5) / MINUTE)).toEqual([30, 60, 120, 120, 1440]);
    expect(failedPollDelay(15, 1000, 1)).toBeLessThanOrEqual(1.25 * 1440 * MINUTE);
    expect([1, 2, 3, 4].map((attempts) => (pageDelay(attempts, 0.5) ?? 0) / MINUTE)).toEqual([5, 30, 120, 480]);
    expect(pageDelay(5, 0.5)).toBeNull();
  });

  test.each([
    ["120", 120_000],
    ["Mon, 05 Jan 2026 12:10:00 GMT", 600_000],
    ["Mon, 05 Jan 2026 11:00:00 GMT", 0],
    ["99999999999", 7 * 1440 * MINUTE],
    ["soon", null],
    ["-5", null],
    [undefined, null],
  ])("Retry-After %s", (header, delay) => {
    expect(retryAfter(header, NOW)).toBe(delay);
  });
});

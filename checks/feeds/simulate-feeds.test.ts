import { loadArabic } from "isnad";
import { expect, test } from "vitest";
import { ARCHIVES_UNDER_TEST } from "../../packages/archive/src/open/archives-under-test.ts";
import { rudeness } from "./manners-kept.ts";
import { HOST_DELAY, simulateFeeds } from "./simulate-feeds.ts";

const language = loadArabic();

test("hours of polling faulty feeds lose nothing, double nothing and annoy nobody", { timeout: 600_000 }, async () => {
  const archive = await (ARCHIVES_UNDER_TEST[0] as (typeof ARCHIVES_UNDER_TEST)[0]).open(language.text);
  const { published, stored, log, events, kills } = await simulateFeeds(
    { outlets: 20, perDay: 24, hours: 3, killEvery: 20 },
    archive,
    language,
  );
  await archive.close();
  expect(stored.toSorted()).toEqual(published.toSorted());
  expect(rudeness(log, HOST_DELAY)).toEqual([]);
  const of = (host: string) => log.filter((question) => question.host === host);
  expect(of("outlet-15.test").every(({ path }) => path === "/robots.txt")).toBe(true);
  expect(of("outlet-18.test").filter(({ status }) => status === 410)).toHaveLength(1);
  expect(of("outlet-8.test").filter(({ status }) => status === 301)).toHaveLength(1);
  expect(of("outlet-11.test").filter(({ status }) => status === 302).length).toBeGreaterThan(2);
  expect(log.filter(({ conditional, status }) => conditional && status === 304).length).toBeGreaterThan(log.length / 2);
  for (const status of [0, 429, 500]) expect(log.some((question) => question.status === status)).toBe(true);
  expect(kills).toBeGreaterThan(2);
  expect(events).toMatchObject({ gone: 1, moved: 1 });
});

test("what is not polite is seen", () => {
  const question = { host: "a.test", path: "/", status: 200, conditional: false, restUntil: null };
  expect(
    rudeness(
      [
        { ...question, at: 0 },
        { ...question, at: 1999 },
      ],
      2000,
    ),
  ).toHaveLength(1);
  expect(
    rudeness(
      [
        { ...question, at: 0, restUntil: 5000 },
        { ...question, at: 4000 },
      ],
      2000,
    ),
  ).toHaveLength(1);
  expect(
    rudeness(
      [
        { ...question, at: 0, status: 301 },
        { ...question, at: 1 },
        { ...question, at: 2001 },
      ],
      2000,
    ),
  ).toEqual([]);
});

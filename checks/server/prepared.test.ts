import { type Archive, addReadings } from "@isnad/archive";
import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ARCHIVES_UNDER_TEST } from "../../packages/archive/src/open/archives-under-test.ts";
import { FIRST_ASKED, prepareAnswers } from "../../packages/server/src/routes/prepare-answers.ts";
import { OWN, startServer } from "./start-server.ts";

const SAID = { by: "nadia", at: "2026-01-01T00:00:00Z" };
const language = loadArabic();

describe("answers that are prepared", () => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await (ARCHIVES_UNDER_TEST[0] as (typeof ARCHIVES_UNDER_TEST)[number]).open(language.text);
  });
  afterAll(() => archive.close());

  test("are asked for once nobody asks, and again after a change", { timeout: 60_000 }, async () => {
    const asked: string[] = [];
    const stop = new AbortController();
    let told = Promise.withResolvers<void>();
    const { run } = prepareAnswers(
      () => archive,
      async (path) => {
        asked.push(path);
        if (asked.length % FIRST_ASKED.length === 0) told.resolve();
      },
    );
    const running = run(stop.signal);
    await told.promise;
    expect(asked).toEqual(FIRST_ASKED);
    told = Promise.withResolvers<void>();
    const text = "زار الوزير أنقرة يوم الثلاثاء.";
    const reading = read({ id: "1", title: null, text, published: "2020-05-05", source: null, url: null }, language);
    await addReadings(archive, [{ reading, bytes: Buffer.from(text), obtainedFrom: "test", obtainedAt: SAID.at }], SAID);
    await told.promise;
    expect(asked).toEqual([...FIRST_ASKED, ...FIRST_ASKED]);
    stop.abort();
    await running;
  });
});

test("what is asked many times at once is answered to all alike", { timeout: 60_000 }, async () => {
  const server = await startServer(["قصف الجيش السوري مدينة دوما يوم الأحد، بحسب ناشطين."]);
  const answers = await Promise.all(["", "", "", ""].map(() => server.ask("/api/network", OWN)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  await server.close();
});

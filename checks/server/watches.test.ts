import { addReadings, checkWatch, EVERYTHING, saveWatch } from "@isnad/archive";
import { parseFeed } from "@isnad/intake";
import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ListeningServer, startServer, TOKEN } from "./start-server.ts";

const STORING = { by: "test", at: "2026-01-01T00:00:00Z" };
const OWN = { headers: { authorization: `Bearer ${TOKEN}` } };
let server: ListeningServer;
beforeAll(async () => {
  server = await startServer([]);
});
afterAll(() => server.close());

test("a watch's alerts as an Atom feed, for those who may read", async () => {
  const { archive } = server;
  const watch = await saveWatch(archive, { name: "<غزة>", asked: { words: [], options: {} }, atom: null, hook: null }, STORING);
  const report = {
    id: "1",
    title: null,
    text: "قصفت الطائرات الإسرائيلية مدينة غزة، الاثنين.",
    published: "2026-01-05",
    source: "<b>x",
    url: null,
  };
  await addReadings(
    archive,
    [{ reading: read(report, loadArabic()), bytes: Buffer.from("x"), obtainedFrom: "test", obtainedAt: STORING.at }],
    STORING,
  );
  await checkWatch(archive, watch, { ...EVERYTHING, kind: "event" }, STORING.at);
  const { status, headers, body } = await server.ask(`/api/watches/${watch.id}.atom`, OWN);
  expect([status, headers["content-type"]]).toEqual([200, "application/atom+xml; charset=utf-8"]);
  const feed = parseFeed({ bytes: body, contentType: null, where: "https://x/" });
  expect(feed).toMatchObject({ format: "atom", title: "Isnad: <غزة>" });
  expect(feed.items[0]?.title).toMatch(/^new: 2026-01-05.*by <b>x$/u);
  expect((await server.ask(`/api/watches/${watch.id}.atom`)).status).toBe(401);
  expect((await server.ask("/api/watches/0123456789abcdef.atom", OWN)).status).toBe(404);
  expect((await server.ask("/api/watches/..%2fx.atom", OWN)).status).toBe(400);
});

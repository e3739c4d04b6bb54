import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const MAIN = join(import.meta.dirname, "../main.ts");

describe("isnad watch", { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-watch-"));
  const archive = join(folder, "archive");
  const asked: string[] = [];
  const hooked: string[] = [];
  let origin = "";
  const server = createServer((request, response) => {
    asked.push(`${request.url}${request.headers["if-none-match"] ? " again" : ""}`);
    if (request.url === "/hook") {
      let body = "";
      request.on("data", (piece) => {
        body += piece;
      });
      request.on("end", () => {
        hooked.push(body);
        response.writeHead(204).end();
      });
    } else if (request.url === "/feed") {
      if (request.headers["if-none-match"]) response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"', "content-type": "application/rss+xml" }).end(feed(origin));
    } else if (request.url === "/1") response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
    else response.writeHead(404).end();
  });
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs beside the server, which answers from this process. */
  const isnad = async (...given: readonly string[]) => {
    const running = spawn(process.execPath, [MAIN, ...given, "--archive", archive], { stdio: ["ignore", "pipe", "pipe"] });
    const [stdout, stderr, [status]] = await Promise.all([text(running.stdout), text(running.stderr), once(running, "exit")]);
    return { status: status as number | null, stdout, stderr };
  };

  test("takes what feeds bring and tells of it, until it is told to stop; then goes on where it was", async () => {
    const opml = join(folder, "feeds.opml");
    writeFileSync(opml, `<opml version="2.0"><body><outline text="صحيفة" xmlUrl="${origin}/feed"/></body></opml>`);
    const options = ["--opml", opml, "--allow-private", "localhost", "--archive", archive, "--format", "jsonl"];
    const watch = [
      "--find",
      "--place Douma",
      "--name",
      "دوما",
      "--atom",
      join(folder, "a.atom"),
      "--hook",
      `${origin}/hook`,
      "--allow-host",
      "localhost",
    ];
    const running = spawn(process.execPath, [MAIN, "watch", ...options, ...watch], { stdio: ["ignore", "pipe", "pipe"] });
    let [said, log] = ["", ""];
    running.stdout.setEncoding("utf8").on("data", (piece: string) => {
      said += piece;
    });
    const taken = Promise.withResolvers<void>();
    running.stderr.setEncoding("utf8").on("data", (piece: string) => {
      log += piece;
      if (log.match(/whole text in the feed|from its page|nothing to read/gu)?.length === 2) taken.resolve();
    });
    const ended = once(running, "exit");
    await Promise.race([taken.promise, ended]);
    running.kill("SIGTERM");
    expect([await ended, log]).toEqual([
      [0, null],
      expect.stringContaining("2 reports, 0 pages left for later, 0 items with nothing to read"),
    ]);
    expect(asked.filter((path) => path !== "/hook")).toEqual(["/robots.txt", "/feed", "/1"]);
    const alerts = said
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { readonly watch: string; readonly title: string });
    expect(alerts.every(({ watch: name, title }) => name === "دوما" && title.startsWith("new: "))).toBe(true);
    expect(alerts.length).toBeGreaterThan(0);
    expect((JSON.parse(hooked[0] ?? "{}") as { readonly alerts: readonly unknown[] }).alerts).toHaveLength(alerts.length);
    expect(readFileSync(join(folder, "a.atom"), "utf8").match(/<entry>/gu)).toHaveLength(alerts.length);
  });

  test("goes on: asks only what is new, and tells nothing twice", async () => {
    asked.length = 0;
    hooked.length = 0;
    const { status, stdout, stderr } = await isnad("watch", "--once", "--verbose", "--allow-private", "localhost");
    expect([status, stdout, stderr]).toEqual([0, "", expect.stringContaining("nothing new")]);
    expect([asked, hooked]).toEqual([["/robots.txt", "/feed again"], []]);
  });

  test("what was fetched goes out as a standard capture, all of it or what a search finds", async () => {
    const types = async (...given: readonly string[]) => {
      const out = join(folder, "captures.warc.gz");
      expect(await isnad("export", "--format", "warc", "--out", out, ...given)).toMatchObject({ status: 0, stderr: "" });
      const records = gunzipSync(readFileSync(out)).toString("latin1");
      return [...records.matchAll(/^WARC-Type: (\w+)/gmu)].map(([, type]) => type);
    };
    expect(await types()).toEqual(["warcinfo", "resource", "metadata", "response", "request", "metadata"]);
    expect(await types("--place", "Douma")).toEqual(["warcinfo", "response", "request", "metadata"]);
    expect((await isnad("export", "--format", "warc", "--redact", "people")).status).toBe(2);
  });

  test("isnad feeds tells how they do, isnad watches what is watched, and both let go", async () => {
    const [feedLine] = (await isnad("feeds", "--format", "jsonl")).stdout.trim().split("\n");
    expect(JSON.parse(feedLine ?? "{}")).toMatchObject({
      url: `${origin}/feed`,
      failures: 0,
      stored: 2,
      waiting: 0,
      failed: 0,
      title: "صحيفة\u202e",
    });
    const table = (await isnad("feeds", "--format", "table")).stdout;
    expect(table).toContain("well");
    expect(table).toContain("صحيفة<U+202E>");
    expect((await isnad("watches", "--format", "jsonl")).stdout).toContain('"asked":{"words":[],"options":{"place":"Douma"}}');
    expect((await isnad("watches", "remove", "دوما")).status).toBe(0);
    expect((await isnad("feeds", "remove", `${origin}/feed`)).status).toBe(0);
    expect(await isnad("feeds", "remove", `${origin}/feed`)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("[no-such-feed]"),
    });
    expect((await isnad("verify")).status).toBe(0);
  });

  test("what it can't use is said before anything is done", async () => {
    expect(await isnad("watch", "ftp://x/feed")).toMatchObject({ status: 1, stderr: expect.stringContaining("[feed-address]") });
    expect(await isnad("watch", "--opml", join(folder, "a.atom"))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("[feed-list]"),
    });
    expect(await isnad("watch", "--hook", "https://a.example/")).toMatchObject({ status: 2 });
    expect(
      (await isnad("watch", "--find", "--place x", "--name", "x", "--hook", "https://a.example/", "--allow-host", "b.example")).status,
    ).toBe(2);
  });
});

const PAGE = `<!doctype html><html lang="ar"><head><title>قصف على دوما</title></head><body><article><h1>قصف على دوما</h1>
<p>قصفت الطائرات الحربية مدينة دوما، الاثنين، وقتل خمسة مدنيين بحسب ناشطين في المدينة.</p><p>ولم يصدر تعليق من الجيش على القصف حتى الآن.</p></article></body></html>`;

const feed = (origin: string): string => `<rss version="2.0"><channel><title>صحيفة\u202e</title>
<item><guid>1</guid><title>قصف على دوما</title><link>${origin}/1</link><pubDate>Tue, 24 Nov 2026 10:00:00 +0300</pubDate><description>قتل خمسة…</description></item>
<item><guid>2</guid><title>لقاء</title><description>التقى وزير الخارجية التركي نظيره القطري في الدوحة، الاثنين.</description><pubDate>Tue, 24 Nov 2026 10:00:00 +0300</pubDate></item></channel></rss>`;

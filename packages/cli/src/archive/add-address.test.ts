import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const MAIN = join(import.meta.dirname, "../main.ts");
const SENTENCE = "قتل خمسة مدنيين في قصف على بلدة دوما صباح اليوم، بحسب ناشطين محليين. ";

const page = (count: string) =>
  `<html><head><title>قصف</title></head><body><h1>قتلى في قصف على دوما</h1><p>${SENTENCE.replace("خمسة", count)}</p><p>${SENTENCE.repeat(2)}</p></body></html>`;

describe("isnad add of addresses", { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-add-"));
  const archive = join(folder, "archive");
  let count = "خمسة";
  let origin = "";
  const server = createServer((request, response) => {
    if (request.url === "/inward") response.writeHead(302, { location: "http://10.0.0.1/" }).end();
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page(count));
  });
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
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

  test("a private host is refused, named and fetched; a redirect inward is refused and the rest still stored", async () => {
    expect(await isnad("add", `${origin}/1`)).toMatchObject({ status: 1, stderr: expect.stringContaining("[fetch-private]") });
    const { status, stdout, stderr } = await isnad(
      "add",
      "--allow-private",
      "127.0.0.1",
      `${origin}/inward`,
      `${origin}/1`,
      "--format",
      "jsonl",
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/10\.0\.0\.1.*\[fetch-private\]/u);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: "new", versionOf: null });
  });

  test("a page that changed says since when, shows what, and can be verified", async () => {
    count = "تسعة";
    const { stdout } = await isnad("add", "--allow-private", "127.0.0.1", `${origin}/1`, "--format", "table");
    const [, report = ""] = /changed since \d{4}-\S+Z: isnad versions ([0-9a-f]{24})/u.exec(stdout) ?? [];
    const versions = await isnad("versions", report, "--format", "jsonl");
    const rows = versions.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows).toMatchObject([{ changes: [] }, { report, evidence: { finalUrl: `${origin}/1`, status: 200 } }]);
    expect(rows[1].changes.map(({ kind, text }: { kind: string; text: string }) => `${kind} ${text.trim()}`)).toEqual([
      "removed خمسة",
      "added تسعة",
    ]);
    expect((await isnad("versions", report, "--format", "table")).stdout).toContain("تسعة");
    expect((await isnad("verify")).status).toBe(0);
  });

  test("a table's columns are named, or the wrong name is wrong use", async () => {
    const csv = join(folder, "table.csv");
    writeFileSync(csv, `Body,Day,Link\n"${SENTENCE}",18 آب 2020,https://example.org/1\n`);
    const { status } = await isnad("add", csv, "--columns", "text=Body,published=Day,url=Link", "--format", "jsonl");
    expect(status).toBe(0);
    expect((await isnad("find", "دوما", "--since", "2020-08-01", "--until", "2020-08-31", "--format", "jsonl")).stdout).toContain(
      "2020-08-18",
    );
    expect((await isnad("add", csv, "--columns", "body=Body")).status).toBe(2);
    expect(await isnad("add", csv)).toMatchObject({ status: 1, stderr: expect.stringContaining("[csv-columns]") });
  });
});

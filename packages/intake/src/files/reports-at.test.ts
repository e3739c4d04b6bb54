import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfOf } from "../formats/documents-under-test.ts";
import { reportsAt } from "./reports-at.ts";

const SENTENCE = "قال الوزير إن الهدنة صامدة في جميع الجبهات منذ أسبوع.";
const PAGE = `<!DOCTYPE html><html><head><title>عنوان</title></head><body><h1>الهدنة صامدة</h1><p>${SENTENCE}</p><p>${SENTENCE}</p><p>${SENTENCE}</p></body></html>`;
const ANSWERS: Readonly<Record<string, readonly [type: string, body: string | Uint8Array, status?: number]>> = {
  "/page": ["text/html; charset=utf-8", PAGE],
  "/text": ["text/plain; charset=utf-8", SENTENCE],
  "/scan.pdf": ["application/pdf", pdfOf([[SENTENCE]])],
  "/lines": ["application/x-ndjson", `${JSON.stringify({ id: "1", text: SENTENCE })}\n${JSON.stringify({ id: "2", text: SENTENCE })}`],
  "/feed": [
    "application/rss+xml",
    `<rss version="2.0"><channel><title>المرفأ</title><item><link>https://example.org/1</link><description>${SENTENCE}</description></item></channel></rss>`,
  ],
  "/gone": ["text/html", "gone", 404],
  "/photo": ["image/png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
};

let server: Server;
let home = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/moved") return response.writeHead(301, { location: "/page" }).end();
    const [type, body, status = 200] = ANSWERS[request.url ?? ""] as (typeof ANSWERS)[string];
    return response.writeHead(status, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const readAt = (path: string) =>
  Array.fromAsync(reportsAt(`${home}${path}`, { allowPrivate: ["127.0.0.1"], onError: () => {}, clock: () => "2026-01-05T09:00:00Z" }));

test("a page comes with how it was got", async () => {
  const [report] = await readAt("/moved");
  expect(report).toMatchObject({
    report: { id: `${home}/page`, url: `${home}/page`, title: "الهدنة صامدة" },
    evidence: {
      asked: `${home}/moved`,
      finalUrl: `${home}/page`,
      status: 200,
      hops: [{ status: 301 }, { status: 200, address: "127.0.0.1" }],
      fetchedAt: "2026-01-05T09:00:00Z",
      bytesSha256: createHash("sha256").update(PAGE).digest("hex"),
      tool: expect.stringMatching(/^isnad \d/u),
      textFrom: "page",
    },
  });
});

test("what is no page is read as what it is", async () => {
  expect(await readAt("/text")).toMatchObject([{ report: { url: `${home}/text`, text: SENTENCE }, evidence: { textFrom: "file" } }]);
  expect(await readAt("/scan.pdf")).toMatchObject([{ report: { url: `${home}/scan.pdf`, text: SENTENCE } }]);
  expect(await readAt("/feed")).toMatchObject([{ report: { url: "https://example.org/1" }, evidence: { textFrom: "summary" } }]);
  expect(await readAt("/lines")).toMatchObject([{ report: { id: "1", url: null } }, { report: { id: "2" } }]);
});

test("an answer that is no report is refused", async () => {
  await expect(readAt("/gone")).rejects.toMatchObject({ id: "fetch-status" });
  await expect(readAt("/photo")).rejects.toMatchObject({ id: "input-kind" });
});

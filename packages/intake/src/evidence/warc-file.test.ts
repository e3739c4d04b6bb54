import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { WARCParser } from "warcio";
import { type CapturedReport, warcFile } from "./warc-file.ts";

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

const captureOf = (report: string, bytes: Uint8Array, url: string, more: Partial<CapturedReport["evidence"]> = {}): CapturedReport => ({
  report,
  bytes,
  evidence: {
    asked: "http://news.example/1",
    finalUrl: url,
    status: 200,
    hops: [
      { url: "http://news.example/1", status: 301, address: "93.184.216.34" },
      { url, status: 200, address: "93.184.216.35" },
    ],
    headers: { "content-type": "text/html; charset=windows-1256", "content-encoding": "gzip", etag: '"1"' },
    fetchedAt: "2026-01-05T12:00:00Z",
    bytesSha256: sha256(bytes),
    tool: "isnad 0.1.0",
    textFrom: "page",
    ...more,
  },
});

const PAGE = Buffer.from([0x3c, 0x70, 0x3e, 0xc7, 0xe1, 0x00, 0x0d, 0x0a, 0x0d, 0x0a]);
const ITEM = Buffer.from("<item><title>خبر</title></item>");
const CAPTURES = [
  captureOf("a".repeat(24), PAGE, "https://news.example/1?x=1"),
  captureOf("b".repeat(24), PAGE, "https://news.example/2"),
  captureOf("c".repeat(24), ITEM, "https://news.example/feed", { textFrom: "feed", headers: { "content-type": "application/rss+xml" } }),
  captureOf("d".repeat(24), Buffer.from("%PDF-1.7"), "https://news.example/3.pdf", { textFrom: "file", headers: {} }),
];

async function* each<Thing>(things: readonly Thing[]): AsyncGenerator<Thing> {
  yield* things;
}

async function written(gzip: boolean): Promise<Buffer> {
  const head = { filename: "a.warc", made: "2026-01-06T00:00:00Z", software: "isnad 0.1.0", gzip };
  return Buffer.concat(await Array.fromAsync(warcFile(each(CAPTURES), head)));
}

interface Read {
  readonly type: string | null;
  readonly url: string | null;
  readonly header: (name: string) => string | null;
  readonly http: string | undefined;
  readonly block: Buffer;
  readonly payload: Buffer;
}

/** Read back as another program would, blocks as they stand. */
async function readBack(bytes: Buffer): Promise<readonly Read[]> {
  const records: Read[] = [];
  for await (const record of new WARCParser(each([bytes]), { keepHeadersCase: true })) {
    const payload = Buffer.from((await record.readFully(false)) ?? []);
    const http = record.httpHeaders?.toString();
    const block = Buffer.concat([Buffer.from(http === undefined ? "" : `${http}\r\n`), payload]);
    records.push({
      type: record.warcType ?? null,
      url: record.warcTargetURI ?? null,
      header: (name) => record.warcHeader(name) ?? null,
      http,
      block,
      payload,
    });
  }
  return records;
}

describe.each([false, true])("a WARC file, gzip %s", (gzip) => {
  test("is read back whole: each record, its bytes and its digests", async () => {
    const records = await readBack(await written(gzip));
    expect(records.map(({ type }) => type)).toEqual([
      "warcinfo",
      ...["response", "request", "metadata"],
      ...["revisit", "request", "metadata"],
      ...["resource", "metadata"],
      ...["response", "request", "metadata"],
    ]);
    for (const { type, header, block, payload } of records) {
      expect(Number(header("Content-Length"))).toBe(block.length);
      if (type === "warcinfo") continue;
      expect(header("WARC-Block-Digest")).toBe(`sha256:${sha256(block)}`);
      if (type !== "revisit") expect(header("WARC-Payload-Digest")).toBe(`sha256:${sha256(payload)}`);
    }
    const [, response, request, metadata, revisit, , , resource, , pdf] = records;
    expect(response).toMatchObject({ url: "https://news.example/1?x=1", payload: PAGE });
    expect(response?.header("WARC-IP-Address")).toBe("93.184.216.35");
    expect(response?.header("WARC-Date")).toBe("2026-01-05T12:00:00Z");
    expect(response?.http).toMatch(/^HTTP\/1.1 200 OK\r\n/u);
    expect(response?.http).toMatch(/x-archive-orig-content-encoding: gzip\r\n/u);
    expect(response?.http).not.toMatch(/^content-encoding/mu);
    expect(request?.http).toMatch(/^GET \/1\?x=1 HTTP\/1.1\r\nhost: news.example\r\n/u);
    expect(request?.header("WARC-Concurrent-To")).toBe(response?.header("WARC-Record-ID"));
    expect(metadata?.payload.toString()).toContain(`isnad-sha256: ${sha256(PAGE)}\r\n`);
    expect(metadata?.payload.toString()).toContain("isnad-hop: 301 93.184.216.34 http://news.example/1\r\n");
    expect(revisit?.payload).toHaveLength(0);
    expect(revisit?.header("WARC-Payload-Digest")).toBe(`sha256:${sha256(PAGE)}`);
    expect(revisit?.header("WARC-Refers-To")).toBe(response?.header("WARC-Record-ID"));
    expect(revisit?.header("WARC-Refers-To-Target-URI")).toBe("https://news.example/1?x=1");
    expect(revisit?.header("WARC-Profile")).toBe("http://netpreserve.org/warc/1.1/revisit/identical-payload-digest");
    expect(resource).toMatchObject({ url: `https://news.example/feed#isnad-${"c".repeat(24)}`, payload: ITEM });
    expect(pdf?.payload.toString()).toBe("%PDF-1.7");
  });

  test("comes out the same each time, ids too", async () => {
    expect((await written(gzip)).equals(await written(gzip))).toBe(true);
    const ids = (await readBack(await written(gzip))).map(({ header }) => header("WARC-Record-ID"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$/u);
  });
});

test("headers from outside cannot open a record of their own", async () => {
  const evil = captureOf("e".repeat(24), PAGE, "https://news.example/4", {
    headers: { "x-evil": "1\r\n\r\nWARC/1.1\r\nWARC-Type: response" },
    asked: "https://news.example/\r\nWARC-Type: x",
  });
  const head = { filename: "a.warc", made: "2026-01-06T00:00:00Z", software: "isnad 0.1.0", gzip: false };
  const records = await readBack(Buffer.concat(await Array.fromAsync(warcFile(each([evil]), head))));
  expect(records.map(({ type }) => type)).toEqual(["warcinfo", "response", "request", "metadata"]);
  expect(records[3]?.payload.toString().split("\r\n")).not.toContain("WARC-Type: x");
});

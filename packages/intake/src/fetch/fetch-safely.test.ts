import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchSafely } from "./fetch-safely.ts";
import type { FetchOptions } from "./fetched.ts";

type Respond = (request: IncomingMessage, response: ServerResponse) => void;

const HOUR = "2026-01-05T09:00:00Z";
let outer: Server;
let inner: Server;
let port = 0;
const asked: string[] = [];
const innerAsked: string[] = [];

/** The outer server's pages. */
const pages: Record<string, Respond> = {
  "/page": (_, response) => response.setHeader("etag", '"one"').end("قال الوزير"),
  "/hop": (_, response) => response.writeHead(302, { location: "/page" }).end(),
  "/inward": (_, response) => response.writeHead(302, { location: `http://127.0.0.2:${port}/secret` }).end(),
  "/inward-decimal": (_, response) => response.writeHead(301, { location: `http://2130706434:${port}/secret` }).end(),
  "/inward-name": (_, response) => response.writeHead(307, { location: `http://inside.example:${port}/secret` }).end(),
  "/metadata": (_, response) => response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
  "/file": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/again": (_, response) => response.writeHead(302, { location: `http://rebinding.example:${port}/page` }).end(),
  "/round": (_, response) => response.writeHead(302, { location: "/round" }).end(),
  "/known": (request, response) => response.writeHead(request.headers["if-none-match"] === '"one"' ? 304 : 200).end(),
  "/told": (request, response) => response.end(JSON.stringify(request.headers)),
  "/busy": (_, response) => response.writeHead(429, { "retry-after": "120" }).end(),
  "/gzip": (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync("قال الوزير")),
  "/brotli": (_, response) => response.setHeader("content-encoding", "br").end(brotliCompressSync("قال الوزير")),
  "/bomb": (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(15_000_000))),
  "/large-unpacked": (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync(mixed(3_000_000))),
  "/broken-gzip": (_, response) => response.setHeader("content-encoding", "gzip").end("no gzip at all"),
  "/cut-gzip": (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync(mixed(50_000)).subarray(0, 500)),
  "/unknown-encoding": (_, response) => response.setHeader("content-encoding", "rot13").end("x"),
  "/large": (_, response) => response.end(Buffer.alloc(1_100_000)),
  "/endless": (_, response) => {
    const timer = setInterval(() => response.write("a"), 20);
    response.on("close", () => clearInterval(timer));
  },
  "/silent": () => {},
};

/** Bytes that pack about ten to one: honest text, not a bomb. */
const mixed = (length: number): Buffer =>
  Buffer.from(Array.from({ length: Math.ceil(length / 8) }, (_, at) => `${(at * 7919) % 9973} `.padEnd(8)).join(""));

beforeAll(async () => {
  outer = createServer((request, response) => {
    asked.push(request.url ?? "");
    pages[request.url ?? ""]?.(request, response);
  });
  await new Promise<void>((resolve) => outer.listen(0, "127.0.0.1", resolve));
  port = (outer.address() as AddressInfo).port;
  inner = createServer((request, response) => {
    innerAsked.push(request.url ?? "");
    response.end("secret");
  });
  await new Promise<void>((resolve) => inner.listen(port, "127.0.0.2", resolve));
});

afterAll(() => {
  outer.closeAllConnections();
  outer.close();
  inner.close();
});

/** 127.0.0.1 stands for the open internet; everything else is as private as ever. */
function options(more: FetchOptions = {}): FetchOptions {
  const resolve = async (host: string) => (host === "inside.example" ? ["127.0.0.2"] : ["127.0.0.1"]);
  return { allowPrivate: ["127.0.0.1"], resolve, clock: () => HOUR, ...more };
}

const local = (path: string) => `http://127.0.0.1:${port}${path}`;
const get = (path: string, more?: FetchOptions) => fetchSafely(local(path), options(more));

describe("what is fetched", () => {
  test("comes with its address, headers, hops and the time", async () => {
    const { bytes, headers, ...rest } = await get("/hop");
    expect(new TextDecoder().decode(bytes)).toBe("قال الوزير");
    expect(headers.etag).toBe('"one"');
    expect(rest).toEqual({
      status: 200,
      finalUrl: local("/page"),
      fetchedAt: HOUR,
      hops: [
        { url: local("/hop"), status: 302, address: "127.0.0.1" },
        { url: local("/page"), status: 200, address: "127.0.0.1" },
      ],
    });
  });

  test("is not sent again where it is known, and other answers come as they are", async () => {
    expect((await get("/known", { headers: { "If-None-Match": '"one"' } })).status).toBe(304);
    expect(await get("/busy")).toMatchObject({ status: 429, headers: { "retry-after": "120" } });
  });

  test("is asked for without anything that says who asks", async () => {
    const { bytes } = await get("/told", { headers: { cookie: "a=b", authorization: "Basic x", accept: "text/html" } });
    const told = JSON.parse(new TextDecoder().decode(bytes));
    expect(told).toMatchObject({ accept: "text/html" });
    expect(Object.keys(told)).not.toEqual(expect.arrayContaining(["cookie"]));
    expect(told.authorization).toBeUndefined();
  });

  test.each(["/gzip", "/brotli"])("is unpacked: %s", async (path) => {
    expect(new TextDecoder().decode((await get(path)).bytes)).toBe("قال الوزير");
  });
});

describe("a server that leads inward", () => {
  test.each(["/inward", "/inward-decimal", "/inward-name", "/metadata"])("by %s is not followed", async (path) => {
    await expect(get(path)).rejects.toMatchObject({ id: "fetch-private" });
    expect(innerAsked).toEqual([]);
  });

  test("by another scheme is not followed", async () => {
    await expect(get("/file")).rejects.toMatchObject({ id: "fetch-scheme" });
  });

  test("round and round is left", async () => {
    asked.length = 0;
    await expect(get("/round")).rejects.toMatchObject({ id: "fetch-redirects" });
    expect(asked).toHaveLength(6);
  });
});

describe("a name that is bound anew", () => {
  /** A resolver that gives other answers as time goes on, and what it gave. */
  function rebinding(...answers: readonly string[]) {
    const given: string[] = [];
    const resolve = async () => [given[given.push(answers[given.length] as string) - 1] as string];
    return { given, options: options({ resolve }) };
  }

  test("is resolved once, and the address that was checked is the one asked", async () => {
    const { given, options } = rebinding("127.0.0.1", "127.0.0.2");
    const { bytes } = await fetchSafely(`http://rebinding.example:${port}/page`, options);
    expect(new TextDecoder().decode(bytes)).toBe("قال الوزير");
    expect(given).toEqual(["127.0.0.1"]);
    expect(innerAsked).toEqual([]);
  });

  test("is checked again at the next hop", async () => {
    const { given, options } = rebinding("127.0.0.1", "127.0.0.2");
    await expect(fetchSafely(`http://rebinding.example:${port}/again`, options)).rejects.toMatchObject({ id: "fetch-private" });
    expect(given).toEqual(["127.0.0.1", "127.0.0.2"]);
    expect(innerAsked).toEqual([]);
  });
});

describe("limits", () => {
  test.each([
    ["/large", { bytes: 1_000_000 }, "fetch-size"],
    ["/bomb", {}, "fetch-unpacked"],
    ["/large-unpacked", { unpackedBytes: 1_000_000 }, "fetch-unpacked"],
    ["/broken-gzip", {}, "fetch-encoding"],
    ["/cut-gzip", {}, "fetch-encoding"],
    ["/unknown-encoding", {}, "fetch-encoding"],
    ["/endless", { milliseconds: 400 }, "fetch-time"],
    ["/silent", { milliseconds: 400 }, "fetch-time"],
  ])("%s ends as it should", async (path, limits, id) => {
    await expect(get(path, { limits })).rejects.toMatchObject({ name: "IntakeError", id });
  });

  test("a text that packs well is no bomb", async () => {
    expect((await get("/large-unpacked")).bytes.length).toBeGreaterThan(2_900_000);
  });

  test("a resolver that never answers is left", async () => {
    const resolve = () => new Promise<readonly string[]>(() => {});
    const late = fetchSafely("http://silent.example/", options({ resolve, limits: { milliseconds: 100 } }));
    await expect(late).rejects.toMatchObject({ id: "fetch-time" });
  });

  test("a host that nobody knows or that does not listen is said so", async () => {
    const resolve = async () => Promise.reject(new Error("ENOTFOUND"));
    await expect(fetchSafely("http://nowhere.example/", options({ resolve }))).rejects.toMatchObject({ id: "fetch-host" });
    await expect(fetchSafely("http://127.0.0.1:1/", options())).rejects.toMatchObject({ id: "fetch-failed" });
  });
});

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sendSafely } from "./send-safely.ts";

describe("a message to a host that the user allowed", () => {
  const got: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => {
      got.push(`${request.method} ${request.url} ${request.headers["content-type"]} ${body}`);
      if (request.url === "/silent") return;
      const status = Number(request.url?.slice(1) ?? 200);
      response.writeHead(status, status === 302 ? { location: "/200" } : {}).end();
    });
  });
  let origin: string;
  beforeAll(async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    server.listen(0, "127.0.0.1", resolve);
    await promise;
    origin = `http://hooks.test:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const inside = { resolve: async () => ["127.0.0.1"], allowPrivate: ["hooks.test"], limits: { milliseconds: 500 } };
  const send = (path: string, host = "hooks.test", options: object = inside) =>
    sendSafely(`${origin}${path}`, '{"a":"غزة"}', host, options);

  test("is posted as JSON", async () => {
    await send("/204");
    expect(got).toEqual(['POST /204 application/json; charset=utf-8 {"a":"غزة"}']);
  });

  test.each([
    ["an answer that is not 2xx", "/500", "hooks.test", inside, "send-refused"],
    ["a redirect, which is not followed", "/302", "hooks.test", inside, "send-refused"],
    ["another host", "/204", "elsewhere.test", inside, "send-host"],
    ["a private host that was not allowed as such", "/204", "hooks.test", { resolve: inside.resolve }, "fetch-private"],
    ["no answer", "/silent", "hooks.test", inside, "fetch-time"],
  ])("%s is an error", async (_, path, host, options, id) => {
    got.length = 0;
    await expect(send(path, host, options)).rejects.toMatchObject({ id });
    expect(got.some((line) => line.startsWith("POST /200"))).toBe(false);
  });

  test("a private address behind an allowed name is refused", async () => {
    await expect(sendSafely("http://hooks.test/", "{}", "hooks.test", { resolve: inside.resolve })).rejects.toMatchObject({
      id: "fetch-private",
    });
  });
});

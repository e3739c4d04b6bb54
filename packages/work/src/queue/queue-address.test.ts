import { describe, expect, test } from "vitest";
import { queueAddress } from "./queue-address.ts";

describe("a queue's address", () => {
  test.each([
    ["nats://localhost:4222", { servers: ["localhost:4222"], name: "isnad", user: null, password: null, tls: false }],
    ["nats://localhost/", { servers: ["localhost"], name: "isnad" }],
    ["nats://a:1,b:2/decade", { servers: ["a:1", "b:2"], name: "decade", shown: "nats://a:1,b:2/decade" }],
    ["tls://me:s%40cret@host:4222/q", { user: "me", password: "s@cret", tls: true, shown: "tls://host:4222/q" }],
  ])("%s", (text, told) => expect(queueAddress(text)).toMatchObject(told));

  test.each(["", "localhost:4222", "http://localhost", "nats://", "nats://host/a b", "nats://host/a/b"])("refuses %j", (text) => {
    expect(() => queueAddress(text)).toThrow(expect.objectContaining({ name: "WorkError", id: "queue-address" }));
  });
});

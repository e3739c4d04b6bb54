import { expect, test } from "vitest";
import { environmentSettings } from "./environment.ts";

test("the environment's settings are told without what is secret", () => {
  const told = environmentSettings({
    ISNAD_QUEUE: "nats://me:secret@host:4222,other/q",
    ISNAD_ARCHIVE: "postgres://me:se%40cret@host/isnad",
    ISNAD_PASSPHRASE: "secret",
    ISNAD_ARCHIV: "x",
    AWS_ACCESS_KEY_ID: "AKID",
    AWS_SECRET_ACCESS_KEY: "secret",
    AWS_ENDPOINT_URL: "http://me:secret@store:9000",
    AWS_PROFILE: "not read here",
    PATH: "/bin",
  });
  expect(told).toEqual([
    { name: "AWS_ACCESS_KEY_ID", value: "AKID", isKnown: true },
    { name: "AWS_ENDPOINT_URL", value: "http://me@store:9000", isKnown: true },
    { name: "AWS_SECRET_ACCESS_KEY", value: "(set, not shown)", isKnown: true },
    { name: "ISNAD_ARCHIV", value: "x", isKnown: false },
    { name: "ISNAD_ARCHIVE", value: "postgres://me@host/isnad", isKnown: true },
    { name: "ISNAD_PASSPHRASE", value: "(set, not shown)", isKnown: true },
    { name: "ISNAD_QUEUE", value: "nats://me@host:4222,other/q", isKnown: true },
  ]);
});

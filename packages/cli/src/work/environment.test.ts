import { expect, test } from "vitest";
import { environmentSettings } from "./environment.ts";

test("the environment's settings are told without what is secret", () => {
  const told = environmentSettings({
    ISNAD_QUEUE: "nats://me:secret@host:4222,other/q",
    ISNAD_ARCHIVE: "postgres://me:se%40cret@host/isnad",
    ISNAD_PASSPHRASE: "secret",
    ISNAD_ARCHIV: "x",
    PATH: "/bin",
  });
  expect(told).toEqual([
    { name: "ISNAD_ARCHIV", value: "x", isKnown: false },
    { name: "ISNAD_ARCHIVE", value: "postgres://me@host/isnad", isKnown: true },
    { name: "ISNAD_PASSPHRASE", value: "(set, not shown)", isKnown: true },
    { name: "ISNAD_QUEUE", value: "nats://me@host:4222,other/q", isKnown: true },
  ]);
});

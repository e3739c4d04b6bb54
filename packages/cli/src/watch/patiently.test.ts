import * as library from "@isnad/archive";
import { expect, test } from "vitest";
import { patiently } from "./patiently.ts";

const unreachable = () => Object.assign(new Error("connect"), { code: "ECONNREFUSED" });

/** Work that fails with these errors, one after another, and then is done. */
async function worked(errors: readonly Error[], stop = new AbortController().signal) {
  const left = [...errors];
  const said: string[] = [];
  const log = { say: (text: string) => void said.push(text), tell: () => {}, sum: () => {} };
  const work = async () => {
    const error = left.shift();
    if (error) throw error;
  };
  await patiently(work, { place: "postgres://x/y" } as library.Archive, library, log, stop);
  return { left: left.length, said };
}

test("a server that does not answer is waited for, and that is said", async () => {
  const { left, said } = await worked([unreachable()]);
  expect([left, said]).toEqual([0, [expect.stringContaining("postgres://x/y: the database server does not answer")]]);
});

test("other errors are not, nor any once it is to stop", async () => {
  await expect(worked([new Error("a fault")])).rejects.toThrow("a fault");
  await expect(worked([unreachable()], AbortSignal.abort())).rejects.toMatchObject({ id: "archive-unreachable" });
});

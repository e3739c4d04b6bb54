import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { gathered } from "./gathered.ts";

/** Numbers, after a pause before each where one is named. */
async function* numbers(count: number, pauses: ReadonlyMap<number, number> = new Map()): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) {
    await setTimeout(pauses.get(number) ?? 0);
    yield number;
  }
}

test("gathers as many as there may be, and at the end what is left", async () => {
  expect(await Array.fromAsync(gathered(numbers(7), 3, 10_000))).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
  expect(await Array.fromAsync(gathered(numbers(0), 3, 10_000))).toEqual([]);
  expect(await Array.fromAsync(gathered(numbers(3), 3, 10_000))).toEqual([[0, 1, 2]]);
});

test("does not wait for more than its patience, and loses none that comes later", async () => {
  const batches = await Array.fromAsync(gathered(numbers(4, new Map([[2, 1500]])), 10, 200));
  expect(batches.flat()).toEqual([0, 1, 2, 3]);
  expect(batches.length).toBeGreaterThan(1);
});

test("tells what fails", async () => {
  async function* failing(): AsyncGenerator<number> {
    yield 1;
    throw new Error("gone");
  }
  await expect(Array.fromAsync(gathered(failing(), 3, 10_000))).rejects.toThrow("gone");
});

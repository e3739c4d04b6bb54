import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";
import { verifyArchive } from "../custody/verify-archive.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { addBatches } from "./add-batches.ts";
import type { Capture } from "./capture.ts";

const language = loadArabic();
const STORING = { by: "tester", at: "2026-01-05T12:00:00Z" };

const capture = (number: number): Capture => {
  const text = `قصفت الطائرات الإسرائيلية مدينة غزة، الاثنين.\n${number}`;
  const report = { id: `r${number}`, title: null, text, published: "2026-01-05", source: `منبر ${number}`, url: null };
  return { reading: read(report, language), bytes: Buffer.from(text), obtainedFrom: "typed", obtainedAt: STORING.at };
};

async function* batchesOf(...batches: readonly (readonly number[])[]): AsyncGenerator<readonly Capture[]> {
  for (const batch of batches) yield batch.map(capture);
}

describe.each(ARCHIVES_UNDER_TEST)("batches added to $name", ({ open }) => {
  test("are stored in their order, each telling what became of its reports", async () => {
    const archive = await open(language.text);
    const told: string[][] = [];
    for await (const { captures, added } of addBatches(archive, batchesOf([1, 2], [], [2, 3, 3]), () => STORING)) {
      expect(captures).toHaveLength(added.length);
      told.push(added.map(({ outcome }) => outcome));
    }
    expect(told).toEqual([["new", "new"], [], ["known", "new", "known"]]);
    expect((await verifyArchive(archive.db)).faults).toEqual([]);
    await archive.close();
  });

  test("what was stored before the source failed stays, and the failure is told", async () => {
    const archive = await open(language.text);
    const failing = async function* () {
      yield [capture(1)];
      throw new Error("the source broke off");
    };
    const stored: number[] = [];
    const adding = async () => {
      for await (const { added } of addBatches(archive, failing(), () => STORING)) stored.push(added.length);
    };
    await expect(adding()).rejects.toThrow("the source broke off");
    expect(stored).toEqual([1]);
    expect(await archive.db.selectFrom("reports").select("given_id").execute()).toEqual([{ given_id: "r1" }]);
    await archive.close();
  });
});

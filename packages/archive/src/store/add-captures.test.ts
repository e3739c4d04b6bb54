import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";
import { verifyArchive } from "../custody/verify-archive.ts";
import { archiveLines } from "../export/archive-lines.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { addCaptures } from "./add-captures.ts";
import type { Capture } from "./capture.ts";

const language = loadArabic();
const STORING = { by: "tester", at: "2026-01-05T12:00:00Z" };

const capture = (number: number): Capture => {
  const text = `قصفت الطائرات الإسرائيلية مدينة غزة، الاثنين.\n${number}`;
  const report = { id: `r${number}`, title: null, text, published: "2026-01-05", source: `منبر ${number}`, url: null };
  return { reading: read(report, language), bytes: Buffer.from(text), obtainedFrom: "typed", obtainedAt: STORING.at };
};

describe.each(ARCHIVES_UNDER_TEST)("captures added to $name", ({ open }) => {
  test("are stored in their order, each telling what became of it", async () => {
    const archive = await open(language.text);
    const told: string[] = [];
    for await (const { reports, added } of addCaptures(archive, [1, 2, 2, 3, 3].map(capture), () => STORING)) {
      expect(reports.map(({ id }) => id)).toEqual(["r1", "r2", "r2", "r3", "r3"]);
      told.push(...added.map(({ outcome }) => outcome));
    }
    expect(told).toEqual(["new", "new", "known", "new", "known"]);
    expect((await verifyArchive(archive.db)).faults).toEqual([]);
    await archive.close();
  });

  test("recorded readings, here and on a thread, are stored as those just read, and a line that holds none is told", async () => {
    const [first, second] = [await open(language.text), await open(language.text)];
    const captures = Array.from({ length: 60 }, (_, number) => capture(number));
    const recorded = captures.map(({ reading, obtainedFrom, obtainedAt }) => ({
      line: Buffer.from(JSON.stringify(reading)),
      obtainedFrom,
      obtainedAt,
    }));
    const none = { line: Buffer.from("{}"), obtainedFrom: "file:61", obtainedAt: STORING.at };
    const told: string[] = [];
    await Array.fromAsync(addCaptures(first, captures, () => STORING));
    await Array.fromAsync(
      addCaptures(
        second,
        [...recorded, none],
        () => STORING,
        (from) => told.push(from),
      ),
    );
    expect(told).toEqual(["file:61"]);
    expect(await Array.fromAsync(archiveLines(second.db))).toEqual(await Array.fromAsync(archiveLines(first.db)));
    for (const archive of [first, second]) await archive.close();
  });

  test("what was stored before the source failed stays, and the failure is told", async () => {
    const archive = await open(language.text);
    const failing = async function* () {
      const { reading, ...rest } = capture(1);
      for (let number = 0; number < 250; number++)
        yield { ...rest, reading: { ...reading, report: { ...reading.report, source: `${number}` } } };
      throw new Error("the source broke off");
    };
    const stored: number[] = [];
    const adding = async () => {
      for await (const { added } of addCaptures(archive, failing(), () => STORING)) stored.push(added.length);
    };
    await expect(adding()).rejects.toThrow("the source broke off");
    expect(stored).toEqual([50, 200]);
    expect(await archive.db.selectFrom("reports").select("id").execute()).toHaveLength(250);
    await archive.close();
  });
});

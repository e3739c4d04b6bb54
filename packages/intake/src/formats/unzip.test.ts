import { describe, expect, test } from "vitest";
import type { IntakeError } from "../errors.ts";
import { renamed, zipOf } from "./documents-under-test.ts";
import { unzip, ZIP_LIMITS, type ZipLimits } from "./unzip.ts";

async function unzipped(zip: Uint8Array, limits: Partial<ZipLimits> = {}) {
  const errors: IntakeError[] = [];
  const files = await Array.fromAsync(unzip(zip, "a.zip", (error) => errors.push(error), { ...ZIP_LIMITS, ...limits }));
  return { names: files.map(({ name }) => name), errors: errors.map(({ id }) => id), messages: errors.map(({ message }) => message) };
}

const GOOD = { name: "good.txt", content: "قال الوزير إن الهدنة صامدة." };

describe("a ZIP", () => {
  test("gives its files, folders left out", async () => {
    const zip = await zipOf(
      [GOOD, { name: "folder/", content: "", mode: 0o040755 }, { name: "folder/أخبار.txt", content: "نص" }].filter(
        ({ name }) => !name.endsWith("/"),
      ),
    );
    expect(await unzipped(zip)).toMatchObject({ names: ["good.txt", "folder/أخبار.txt"], errors: [] });
  });

  test.each([
    ["aaaetc/passwd", "../etc/passwd"],
    ["aetc/passwd", "/etc/passwd"],
    ["aawindows.txt", "c:windows.txt"],
    ["a/aa/aa/x.txt", "a/../../x.txt"],
    ["aa\\x.txt", "..\\x.txt"],
  ])("leaves out %s once it is called %s", async (from, to) => {
    const zip = renamed(await zipOf([{ name: from.replaceAll("\\", "_"), content: "x" }, GOOD]), from.replaceAll("\\", "_"), to);
    expect(await unzipped(zip)).toMatchObject({ names: ["good.txt"], errors: ["zip-path"] });
  });

  test("leaves out links and names them", async () => {
    const { names, errors, messages } = await unzipped(await zipOf([{ name: "link.txt", content: "/etc/passwd", mode: 0o120777 }, GOOD]));
    expect([names, errors]).toEqual([["good.txt"], ["zip-link"]]);
    expect(messages[0]).toContain("a.zip/link.txt");
  });

  test("leaves out bombs: by size, by ratio, and by a size that is a lie", async () => {
    const zip = await zipOf([
      { name: "bomb.txt", content: Buffer.alloc(30_000_000) },
      { name: "ratio.txt", content: Buffer.alloc(9_000_000) },
      GOOD,
    ]);
    expect(await unzipped(zip)).toMatchObject({ names: ["good.txt"], errors: ["zip-bomb", "zip-bomb"] });
    const lying = await zipOf([{ name: "bomb.txt", content: Buffer.alloc(9_000_000) }, GOOD]);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(9_000_000);
    const told = Buffer.alloc(4);
    told.writeUInt32LE(1_000);
    const { names, errors } = await unzipped(renamed(lying, size.toString("latin1"), told.toString("latin1")));
    expect([names, errors.length]).toEqual([["good.txt"], 1]);
  });

  test("stops where all together are too much", async () => {
    const many = await zipOf(["1", "2", "3"].map((name) => ({ name: `${name}.txt`, content: "x".repeat(60_000) })));
    await expect(unzipped(many, { bytes: 100_000 })).rejects.toMatchObject({ id: "zip-size" });
  });

  test("of more than a thousand files is refused", async () => {
    const zip = await zipOf(Array.from({ length: 1_001 }, (_, at) => ({ name: `${at}.txt`, content: "x" })));
    await expect(unzipped(zip)).rejects.toMatchObject({ id: "zip-entries" });
  });

  test("cut off or none at all is said to be so", async () => {
    const zip = await zipOf([GOOD]);
    await expect(unzipped(zip.subarray(0, 40))).rejects.toMatchObject({ id: "zip-broken" });
    await expect(unzipped(Buffer.from("no ZIP"))).rejects.toMatchObject({ id: "zip-broken" });
  });
});

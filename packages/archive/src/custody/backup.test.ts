import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Archive } from "../open/archive.ts";
import { ARCHIVES_UNDER_TEST, freshDatabase } from "../open/archives-under-test.ts";
import { openArchive } from "../open/open-archive.ts";
import { addReadings } from "../store/add-readings.ts";
import { backupArchive } from "./backup-archive.ts";
import { writeBackupFile } from "./backup-file.ts";
import { backupLines } from "./backup-lines.ts";
import { checkBackup, restoreArchive, restoreInto } from "./restore-archive.ts";

const STORING = { by: "tester", at: "2026-01-05T12:00:00Z" };
const TEXTS = [
  "أعلن وزير الدفاع التركي خلوصي أكار، الاثنين، توقيع اتفاق تعاون عسكري مع قطر.",
  "قتل خمسة مدنيين في قصف على بلدة دوما، بحسب ناشطين.",
  "نفت وزارة الخارجية المصرية \0 ما نقلته وسائل إعلام \ud800 أمس 😀.",
];
const language = loadArabic();
const server = process.env.ISNAD_TEST_POSTGRES;

const linesOf = async ({ db }: Archive) => (await Array.fromAsync(backupLines(db, STORING.at))).join("");

describe.each(ARCHIVES_UNDER_TEST)("back-ups of $name", ({ name, open }) => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-backup-"));
  const [plain, secret] = [join(folder, "plain.backup"), join(folder, "secret.backup")];
  let [archive, empty] = [null as unknown as Archive, null as unknown as Archive];
  let before = "";

  beforeAll(async () => {
    [archive, empty] = [await open(language.text), await open(language.text)];
    const captures = TEXTS.map((text, at) => {
      const reading = read({ id: `r${at}`, title: null, text, published: "2026-01-05", source: "وكالة", url: null }, language);
      return { reading, bytes: Buffer.from(text), obtainedFrom: "typed", obtainedAt: STORING.at };
    });
    await addReadings(archive, captures, STORING);
    await archive.db.insertInto("settings").values({ name: "a setting", value: "its value" }).execute();
    before = await linesOf(archive);
    await backupArchive(archive, plain, null, STORING);
    await backupArchive(archive, secret, "صحيح horse", STORING);
  });
  afterAll(async () => {
    await archive.close();
    await empty.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("a back-up becomes the same archive again, on the other database too", async () => {
    const place = name === "PGlite" && server ? await freshDatabase(server) : join(folder, "again");
    const { faults, reports } = await restoreArchive({ file: plain, passphrase: null }, place, language.text);
    expect([faults, reports]).toEqual([[], TEXTS.length]);
    const again = await openArchive(place, language.text);
    expect(await linesOf(again)).toBe(before);
    const more = read({ id: "more", title: null, text: "انسحبت القوات من المدينة.", published: null, source: null, url: null }, language);
    const capture = { reading: more, bytes: Buffer.from(more.report.text), obtainedFrom: "typed", obtainedAt: STORING.at };
    expect(await addReadings(again, [capture], STORING)).toMatchObject([{ outcome: "new" }]);
    await again.close();
    await expect(restoreArchive({ file: plain, passphrase: null }, place, language.text)).rejects.toMatchObject({
      id: "archive-not-empty",
    });
  });

  test("an encrypted one shows nothing and opens by its passphrase alone", async () => {
    expect(readFileSync(secret, "latin1")).toMatch(/^age-encryption\.org\/v1\n-> scrypt /u);
    await expect(restoreInto(empty, { file: secret, passphrase: null })).rejects.toMatchObject({ id: "backup-passphrase" });
    await expect(restoreInto(empty, { file: secret, passphrase: "wrong" })).rejects.toMatchObject({ id: "backup-passphrase" });
    expect(await checkBackup({ file: secret, passphrase: "صحيح horse" }, language.text)).toMatchObject({
      reports: TEXTS.length,
      faults: [],
    });
  });

  test.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
    ["changed", (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)))],
    ["no back-up", () => Buffer.from("report")],
    ["empty", () => Buffer.alloc(0)],
  ])("a file that is %s is told as broken", async (_, spoilt) => {
    for (const [file, passphrase] of [
      [plain, null],
      [secret, "صحيح horse"],
    ] as const) {
      const path = join(folder, "spoilt.backup");
      writeFileSync(path, spoilt(readFileSync(file)));
      await expect(restoreInto(empty, { file: path, passphrase })).rejects.toMatchObject({ id: "backup-broken" });
    }
  });

  test("an archive that can't be read to its end leaves no file", async () => {
    const file = join(folder, "half.backup");
    async function* failing() {
      yield "{}\n";
      throw new Error("cut off");
    }
    for (const passphrase of [null, "secret"]) await expect(writeBackupFile(file, failing(), passphrase)).rejects.toThrow("cut off");
    expect(readdirSync(folder).filter((name) => name.startsWith("half"))).toEqual([]);
  });

  test("a file that is not there is named", async () => {
    await expect(restoreInto(empty, { file: join(folder, "none"), passphrase: null })).rejects.toMatchObject({
      id: "backup-missing",
    });
  });
});

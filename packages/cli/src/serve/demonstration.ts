import { existsSync, readdirSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Archive, Capture, Spelling } from "@isnad/archive";
import type { ObtainedReport } from "@isnad/intake/formats";
import type { Reader } from "@isnad/server";
import { now } from "../archive/archive-options.ts";
import { readReports } from "../input/read-reports.ts";

const EXAMPLES = fileURLToPath(new URL("../../../../examples", import.meta.url));

/** The demonstration as the installation made it, ready to be copied. */
const PREPARED = fileURLToPath(new URL("../../demonstration", import.meta.url));

/** Where the demonstration lies between runs: among the user's own states, as the XDG Base Directory Specification names the place. */
const demonstrationPlace = (): string => join(process.env.XDG_STATE_HOME ?? join(homedir(), ".local/state"), "isnad/demonstration");

/** Opens the demonstration: an archive of our own example reports. The first time it is copied, or made where the installation has not. */
export async function openDemonstration(spelling: Spelling, reader: Reader): Promise<Archive> {
  const place = demonstrationPlace();
  if (!existsSync(place) && existsSync(PREPARED)) {
    const part = `${place}.part`;
    await rm(part, { recursive: true, force: true });
    await cp(PREPARED, part, { recursive: true });
    await rename(part, place);
  }
  return openExamples(place, spelling, reader);
}

/** Makes the demonstration anew for `openDemonstration` to copy; what was copied earlier stays. */
export async function prepareDemonstration(spelling: Spelling, reader: Reader): Promise<void> {
  const part = `${PREPARED}.part`;
  for (const folder of [PREPARED, part]) await rm(folder, { recursive: true, force: true });
  await (await openExamples(part, spelling, reader)).close();
  await rename(part, PREPARED);
}

/** An archive with our examples in it, which are read while its database is made. */
async function openExamples(place: string, spelling: Spelling, reader: Reader): Promise<Archive> {
  const { addReadings, openArchive } = await import("@isnad/archive");
  const begun = existsSync(place) ? null : readExamples(reader);
  const archive = await openArchive(place, spelling, "make");
  const held = await archive.db.selectFrom("reports").select("id").limit(1).executeTakeFirst();
  if (!held) await addReadings(archive, await (begun ?? readExamples(reader)), { by: "isnad", at: now() });
  return archive;
}

async function readExamples(reader: Reader): Promise<readonly Capture[]> {
  const reports = await Array.fromAsync(readReports(examples(), () => {}));
  const readings = await Promise.all(reports.map((report) => reader.read(report)));
  return readings.map((reading, at) => {
    const { bytes, from } = reports[at] as ObtainedReport;
    return { reading, bytes, obtainedFrom: from.slice(EXAMPLES.length + 1), obtainedAt: now() };
  });
}

const examples = (): readonly string[] =>
  readdirSync(EXAMPLES)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => join(EXAMPLES, name));

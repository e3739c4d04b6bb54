import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Archive } from "@isnad/archive";
import type { Reader } from "@isnad/server";
import { now } from "../archive/archive-options.ts";
import type { ObtainedReport } from "../input/incoming.ts";
import { readReports } from "../input/read-reports.ts";

const EXAMPLES = fileURLToPath(new URL("../../../../examples", import.meta.url));

/** Where the demonstration lies between runs: among the user's own states, as the XDG Base Directory Specification names the place. */
export const demonstrationPlace = (): string => join(process.env.XDG_STATE_HOME ?? join(homedir(), ".local/state"), "isnad/demonstration");

/** Reads our example reports into an archive that does not hold them yet. */
export async function addExamples(archive: Archive, reader: Reader): Promise<void> {
  const { addReadings } = await import("@isnad/archive");
  const held = await archive.db.selectFrom("reports").select("id").limit(1).executeTakeFirst();
  if (held) return;
  const reports = await Array.fromAsync(readReports(examples(), () => {}));
  const readings = await Promise.all(reports.map((report) => reader.read(report)));
  const captures = readings.map((reading, at) => {
    const { bytes, from } = reports[at] as ObtainedReport;
    return { reading, bytes, obtainedFrom: from.slice(EXAMPLES.length + 1), obtainedAt: now() };
  });
  await addReadings(archive, captures, { by: "isnad", at: now() });
}

const examples = (): readonly string[] =>
  readdirSync(EXAMPLES)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => join(EXAMPLES, name));

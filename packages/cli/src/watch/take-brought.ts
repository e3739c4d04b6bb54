import type { Archive, Capture } from "@isnad/archive";
import type { BroughtReport } from "@isnad/intake";
import type { IncomingReport } from "@isnad/intake/formats";
import type { Reading } from "@isnad/reader";
import { now } from "../archive/archive-options.ts";
import type { Library } from "../archive/with-archive.ts";

/** Large, and loaded only where something is fetched. */
type IntakeLibrary = typeof import("@isnad/intake");

/** Where what watching brings goes to. */
export interface Taking {
  readonly archive: Archive;
  readonly library: Library;
  readonly intake: IntakeLibrary;
  readonly read: (incoming: IncomingReport) => Reading | Promise<Reading>;
  readonly by: string;
}

/** Reads what watching brought and stores it with how it was obtained. Gives the ids of the reports. */
export async function takeBrought(
  { archive, library, intake, read, by }: Taking,
  brought: readonly BroughtReport[],
): Promise<readonly string[]> {
  const captures = await Promise.all(
    brought.map(
      async ({ report, issues, bytes, obtained, textFrom }): Promise<Capture> => ({
        reading: await read({ report, issues }),
        bytes,
        obtainedFrom: obtained.finalUrl,
        obtainedAt: obtained.fetchedAt,
        evidence: intake.evidenceOf(obtained, bytes, textFrom),
      }),
    ),
  );
  const reports: string[] = [];
  for await (const { added } of library.addCaptures(archive, captures, () => ({ by, at: now() })))
    reports.push(...added.map(({ report }) => report));
  return reports;
}

import type { Archive, Capture } from "@isnad/archive";
import type { BroughtReport } from "@isnad/intake";
import type { Language } from "@isnad/reader";
import { now } from "../archive/archive-options.ts";
import type { Library } from "../archive/with-archive.ts";
import { readIncoming } from "../workers/read-incoming.ts";

/** Large, and loaded only where something is fetched. */
type IntakeLibrary = typeof import("@isnad/intake");

/** Where what watching brings goes to. */
export interface Taking {
  readonly archive: Archive;
  readonly library: Library;
  readonly intake: IntakeLibrary;
  readonly language: Language;
  readonly by: string;
}

/** Reads what watching brought and stores it with how it was obtained. Gives the ids of the reports. */
export async function takeBrought(
  { archive, library, intake, language, by }: Taking,
  brought: readonly BroughtReport[],
): Promise<readonly string[]> {
  const captures = brought.map((one): Capture => {
    const { report, issues, bytes, obtained, textFrom } = one;
    return {
      reading: readIncoming({ report, issues }, language),
      bytes,
      obtainedFrom: obtained.finalUrl,
      obtainedAt: obtained.fetchedAt,
      evidence: intake.evidenceOf(obtained, bytes, textFrom),
    };
  });
  const reports: string[] = [];
  for await (const { added } of library.addCaptures(archive, captures, () => ({ by, at: now() })))
    reports.push(...added.map(({ report }) => report));
  return reports;
}

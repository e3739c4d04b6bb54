import type { Archive, Capture } from "@isnad/archive";
import { type BroughtReport, evidenceOf } from "@isnad/intake";
import type { Language } from "@isnad/reader";
import { now } from "../archive/archive-options.ts";
import type { Library } from "../archive/with-archive.ts";
import { readIncoming } from "../workers/read-incoming.ts";

/** Reads what watching brought and stores it with how it was obtained. Gives the ids of the reports. */
export async function takeBrought(
  archive: Archive,
  { addBatches }: Library,
  language: Language,
  brought: readonly BroughtReport[],
  by: string,
): Promise<readonly string[]> {
  const captures = brought.map((one): Capture => {
    const { report, issues, bytes, obtained, textFrom } = one;
    return {
      reading: readIncoming({ report, issues }, language),
      bytes,
      obtainedFrom: obtained.finalUrl,
      obtainedAt: obtained.fetchedAt,
      evidence: evidenceOf(obtained, bytes, textFrom),
    };
  });
  const reports: string[] = [];
  for await (const { added } of addBatches(archive, once(captures), () => ({ by, at: now() })))
    reports.push(...added.map(({ report }) => report));
  return reports;
}

async function* once<Thing>(thing: Thing): AsyncGenerator<Thing> {
  yield thing;
}

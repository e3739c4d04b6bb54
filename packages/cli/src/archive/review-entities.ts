import type { SameCandidate } from "@isnad/archive";
import { Command, InvalidArgumentError } from "commander";
import { type ArchiveOptions, archiveOption, now, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { changingCommand, type ReviewOptions } from "./changing-command.ts";
import { parseLimit } from "./find-command.ts";
import { printRows } from "./print-rows.ts";
import { withArchive } from "./with-archive.ts";

/** `isnad review merge`: two entities are one. */
export const mergeCommand = (): Command =>
  changingCommand("merge", "say that an entity is another one")
    .argument("<entity>", "its id (`isnad actor NAME` tells it)")
    .argument("<into>", "the id of the one that it is")
    .action((entity: string, into: string, { archive: place, by, reason }: ReviewOptions) =>
      withArchive(place, "refuse", async (archive, library) => {
        const number = await library.mergeEntities(archive, { entity, into, by, reason, at: now() });
        process.stderr.write(`review ${number}\n`);
      }),
    );

/** `isnad review split`: whom some reports tell of is somebody else. */
export const splitCommand = (): Command =>
  changingCommand("split", "say that whom some reports tell of is not this entity")
    .argument("<entity>", "its id")
    .argument("<report...>", "ids of the reports that tell of somebody else")
    .action((entity: string, reports: readonly string[], { archive: place, by, reason }: ReviewOptions) =>
      withArchive(place, "refuse", async (archive, library) => {
        const split = await library.splitEntity(archive, { entity, reports, by, reason, at: now() });
        process.stderr.write(`review ${split.review}: ${split.entity}\n`);
      }),
    );

interface CandidatesOptions extends ArchiveOptions {
  readonly format: RowFormat;
  readonly limit: number;
  readonly certainty: number;
}

/** `isnad review candidates`: who may be whom. */
export const candidatesCommand = (): Command =>
  new Command("candidates")
    .description("list entities that may be one, the likeliest first; none is merged unless you say so")
    .argument("[entity]", "only those that may be this one (id)")
    .addOption(archiveOption())
    .option("--certainty <share>", "at least so likely, from 0 to 1", parseShare, 0.5)
    .option("--limit <number>", "at most so many", parseLimit, 50)
    .addOption(rowFormatOption())
    .action((entity: string | undefined, { archive: place, certainty, limit, format }: CandidatesOptions) =>
      withArchive(place, "refuse", async (archive, library) => {
        const found = await library.entityCandidates(archive, { entity: entity ?? null, atLeast: certainty, limit });
        await printRows(found, format, COLUMNS);
      }),
    );

const COLUMNS = [
  { heading: "Certainty", cell: ({ certainty }: SameCandidate) => certainty.toFixed(2) },
  { heading: "Entity", cell: ({ entity }: SameCandidate) => entity },
  { heading: "Other", cell: ({ other }: SameCandidate) => other },
  { heading: "Kind", cell: ({ kind }: SameCandidate) => kind },
  { heading: "Names", cell: ({ names }: SameCandidate) => names.join(" / ") },
  { heading: "Why", cell: ({ why }: SameCandidate) => why.join(", ") },
];

function parseShare(text: string): number {
  const share = Number(text);
  if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError("expected a share from 0 to 1.");
  return share;
}

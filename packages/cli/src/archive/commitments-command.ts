import { EVENT_TYPES } from "@isnad/reader";
import { Command, Option } from "commander";
import { parseDate } from "../commands/parse-date.ts";
import { type ArchiveOptions, archiveOption, now, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { printRows } from "./print-rows.ts";
import { type Library, withArchive } from "./with-archive.ts";

type Commitment = Awaited<ReturnType<Library["listCommitments"]>>[number];

interface CommitmentsOptions extends ArchiveOptions {
  readonly type?: string;
  readonly state?: string;
  readonly since?: string;
  readonly until?: string;
  readonly asOf?: string;
  readonly limit: number;
  readonly format: RowFormat;
}

export function commitmentsCommand(): Command {
  return new Command("commitments")
    .summary("follow what was announced")
    .description(
      "Lists what somebody was told to mean to do, and what later reports tell of it: signed, carried out, denied; or that its day has passed.",
    )
    .addOption(archiveOption())
    .addOption(new Option("--type <type>", "of this type of event").choices(EVENT_TYPES))
    .addOption(new Option("--state <state>", "that stand so").choices(["announced", "signed", "carried out", "denied", "lapsed"]))
    .option("--since <date>", "announced on this day or later", parseDate)
    .option("--until <date>", "announced on this day or earlier", parseDate)
    .option("--as-of <date>", "follow up to this day; today where none is named", parseDate)
    .addOption(new Option("--limit <n>", "so many at most").argParser(Number).default(200))
    .addOption(rowFormatOption())
    .action(printCommitments);
}

async function printCommitments({ archive: place, format, asOf, ...asked }: CommitmentsOptions): Promise<void> {
  await withArchive(place, "refuse", async ({ db }, library) => {
    const rows = await library.listCommitments(db, { ...asked, asOf: asOf ?? now().slice(0, 10) });
    await printRows(rows, format, [
      { heading: "Announced", cell: ({ announcedOn }: Commitment) => announcedOn },
      { heading: "Type", cell: ({ type }: Commitment) => type },
      { heading: "Due", cell: ({ due }: Commitment) => due ?? "" },
      { heading: "State", cell: ({ state }: Commitment) => state },
      { heading: "Claim", cell: ({ claim }: Commitment) => claim },
      { heading: "Steps", cell: ({ steps }: Commitment) => steps.map(({ stage, on, claim }) => `${on} ${stage} ${claim}`).join("; ") },
    ]);
  });
}

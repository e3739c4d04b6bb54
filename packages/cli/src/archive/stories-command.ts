import { readFileSync } from "node:fs";
import { EVENT_TYPES } from "@isnad/reader";
import { Command, InvalidArgumentError, Option } from "commander";
import { parseDate } from "../commands/parse-date.ts";
import { missingFile } from "../errors.ts";
import { archiveOption, byOption, type ChangeOptions, now, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { printRows } from "./print-rows.ts";
import { type Library, withArchive } from "./with-archive.ts";

type ListedStory = Awaited<ReturnType<Library["listStories"]>>[number];

interface StoriesOptions extends ChangeOptions {
  readonly type?: string;
  readonly grade?: string;
  readonly since?: string;
  readonly until?: string;
  readonly reports: number;
  readonly origins: number;
  readonly contradicted?: true;
  readonly limit: number;
  readonly grades?: string;
  readonly format: RowFormat;
}

export function storiesCommand(): Command {
  return new Command("stories")
    .summary("list events as told by many")
    .description(
      "Lists events as told by many: how many reports, from how many independent origins, what they agree and contradict each other in, and how well each is supported.",
    )
    .addOption(archiveOption())
    .addOption(byOption())
    .addOption(new Option("--type <type>", "of this type of event").choices(EVENT_TYPES))
    .option("--grade <grade>", "of this grade")
    .option("--since <date>", "happened, or reported, on this day or later", parseDate)
    .option("--until <date>", "happened, or reported, on this day or earlier", parseDate)
    .option("--reports <n>", "told by so many reports at least", parseCount, 2)
    .option("--origins <n>", "from so many independent origins at least", parseCount, 0)
    .option("--contradicted", "only where reports contradict each other")
    .option("--limit <n>", "so many at most", parseCount, 1000)
    .option("--grades <file>", "grade by this table from now on (docs/archive.md)")
    .addOption(rowFormatOption())
    .action(printStories);
}

async function printStories(options: StoriesOptions): Promise<void> {
  const { archive: place, grades, by, contradicted, format, ...asked } = options;
  await withArchive(place, "refuse", async (archive, library) => {
    if (grades !== undefined) await library.setGrades(archive, textOf(grades), grades, { by, at: now(), reason: "" });
    await printRows(await library.listStories(archive.db, { ...asked, contradicted: contradicted ?? false }), format, COLUMNS);
  });
}

const COLUMNS = [
  { heading: "Story", cell: ({ id }: ListedStory) => id },
  { heading: "When", cell: ({ happened_from, happened_to }: ListedStory) => daysOf(happened_from, happened_to) },
  { heading: "Type", cell: ({ type }: ListedStory) => type },
  { heading: "Grade", cell: ({ grade }: ListedStory) => grade },
  { heading: "Origins", cell: ({ origins }: ListedStory) => String(origins) },
  { heading: "Reports", cell: ({ reports }: ListedStory) => String(reports) },
  { heading: "First", cell: ({ first_on }: ListedStory) => first_on ?? "" },
  { heading: "Last", cell: ({ last_on }: ListedStory) => last_on ?? "" },
  { heading: "In dispute", cell: disputed },
  { heading: "Who", cell: (story: ListedStory) => mostTold(story, "who", "between") },
  { heading: "Whom", cell: (story: ListedStory) => mostTold(story, "whom") },
  { heading: "Where", cell: (story: ListedStory) => mostTold(story, "where") },
];

function disputed({ slots }: ListedStory): string {
  return slots
    .filter(({ verdict }) => verdict === "contradict")
    .map(({ name }) => name)
    .join(", ");
}

/** Of several values that which most claims tell. */
function mostTold({ slots }: ListedStory, ...names: readonly string[]): string {
  const values = slots.find(({ name }) => names.includes(name))?.values ?? [];
  return [...values].sort((a, b) => b.claims.length - a.claims.length)[0]?.value ?? "";
}

export const daysOf = (from: string | null, to: string | null): string => (from === to ? (from ?? "") : `${from ?? ""}–${to ?? ""}`);

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0) throw new InvalidArgumentError("expected a whole number from 0.");
  return count;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw missingFile(path, cause);
  }
}

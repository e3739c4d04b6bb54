import type { CountedBy, NamedCount, TollRange } from "@isnad/archive";
import { Command, InvalidArgumentError } from "commander";
import { type ArchiveOptions, archiveOption, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { COUNT_KEYS } from "./count-keys.ts";
import { printRows } from "./print-rows.ts";
import { addQueryOptions, type QueryOptions, queryOf } from "./query-options.ts";
import { withArchive } from "./with-archive.ts";

interface CountOptions extends ArchiveOptions, QueryOptions {
  readonly by: readonly CountedBy[];
  readonly format: RowFormat;
}

export function countCommand(): Command {
  const command = new Command("count")
    .summary("count events, and those killed and wounded, by story and by report")
    .description(
      "Counts realised events. By story, a happening that many reports tell counts once, and its toll spans what they say; by report, every telling counts.",
    )
    .argument("[words...]", "words that the report holds")
    .addOption(archiveOption())
    .option("--by <keys>", `one or more of ${COUNT_KEYS.join(", ")}, with commas between`, parseKeys, ["type"]);
  return addQueryOptions(command).addOption(rowFormatOption()).action(count);
}

async function count(words: readonly string[], options: CountOptions): Promise<void> {
  const { by, format, archive: place } = options;
  await withArchive(place, "refuse", async (archive, library) => {
    const counts = await library.countEvents(archive, queryOf(options, words), by);
    const rows = counts.map(({ keys, names, ...told }) => ({
      ...Object.fromEntries(by.flatMap((key, at) => keyCells(key, keys[at] ?? null, names[at] ?? null))),
      ...told,
      names,
    }));
    await printRows(format === "table" ? rows : rows.map(({ names: _, ...row }) => row as (typeof rows)[number]), format, [
      ...by.map((key, at) => ({ heading: key, cell: ({ names }: Row) => names[at] ?? "–" })),
      { heading: "Stories", cell: (row: Row) => String(row.stories) },
      { heading: "Reports", cell: (row: Row) => String(row.reports) },
      { heading: "Killed", cell: ({ byStory }: Row) => range(byStory.killed) },
      { heading: "Wounded", cell: ({ byStory }: Row) => range(byStory.wounded) },
      {
        heading: "as told by all",
        cell: ({ byReport }: Row) => `${range(byReport.killed)} killed, ${range(byReport.wounded)} wounded`,
      },
    ]);
  });
}

type Row = Omit<NamedCount, "keys">;

/** A key by its name and, where that is an entity's, its id. */
const keyCells = (by: CountedBy, key: string | null, name: string | null): readonly (readonly [string, string | null])[] =>
  key === name
    ? [[by, key]]
    : [
        [by, name],
        [`${by}_id`, key],
      ];

const range = ({ least, most }: TollRange): string => {
  if (most === null) return `${least} or more`;
  return least === most ? String(least) : `${least}–${most}`;
};

function parseKeys(text: string): readonly CountedBy[] {
  return text.split(",").map((key) => {
    const known = COUNT_KEYS.find((one) => one === key.trim());
    if (!known) throw new InvalidArgumentError(`"${key}" is none of ${COUNT_KEYS.join(", ")}.`);
    return known;
  });
}

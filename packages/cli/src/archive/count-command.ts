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
      names,
      told,
      shown: { ...Object.fromEntries(by.flatMap((key, at) => keyCells(key, keys[at] ?? null, names[at] ?? null))), ...told },
    }));
    if (format !== "table") {
      const shown = rows.map((row) => row.shown);
      return printRows(shown, format, []);
    }
    await printRows(rows, format, [
      ...by.map((key, at) => ({ heading: key, cell: ({ names }: Row) => names[at] ?? "–" })),
      { heading: "Stories", cell: ({ told }: Row) => String(told.stories) },
      { heading: "Reports", cell: ({ told }: Row) => String(told.reports) },
      { heading: "Killed", cell: ({ told }: Row) => range(told.byStory.killed) },
      { heading: "Wounded", cell: ({ told }: Row) => range(told.byStory.wounded) },
      {
        heading: "as told by all",
        cell: ({ told }: Row) => `${range(told.byReport.killed)} killed, ${range(told.byReport.wounded)} wounded`,
      },
    ]);
  });
}

type Row = { readonly names: NamedCount["names"]; readonly told: Omit<NamedCount, "keys" | "names"> };

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

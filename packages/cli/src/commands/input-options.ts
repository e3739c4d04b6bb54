import { type Columns, REPORT_FIELDS } from "@isnad/intake/formats";
import { InvalidArgumentError, Option } from "commander";

export const columnsOption = (): Option =>
  new Option("--columns <names>", "of a .csv file: which column holds what, for example text=Body,published=Date").argParser(parseColumns);

export const allowPrivateOption = (): Option =>
  new Option("--allow-private <host>", "this host may be in a private network, and on any port; may be repeated")
    .argParser((host: string, before: readonly string[]) => [...before, host])
    .default([], "none");

/** `text=Body,published=Date` as a table. */
function parseColumns(text: string): Columns {
  const pairs = text.split(",").map((pair) =>
    pair
      .split(/=(.*)/su)
      .slice(0, 2)
      .map((part) => part.trim()),
  );
  const wrong = pairs.find(([field = "", column = ""]) => !REPORT_FIELDS.some((known) => known === field) || column === "");
  if (wrong) throw new InvalidArgumentError(`expected field=column, with a field of ${REPORT_FIELDS.join(", ")}.`);
  return Object.fromEntries(pairs) as Columns;
}

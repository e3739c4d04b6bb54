import type { RelationsKnowledge } from "@isnad/reader";
import type { Sources } from "../sources.ts";
import { parseTable } from "../table.ts";

/**
 * The singular forms of offices, those that several hold together (`counterparts` among them) and the words that go on with them,
 * from the tables of titles that the names are read by.
 */
export function titleNouns(
  { tables, key }: Sources,
  counterparts: ReadonlySet<string>,
): Pick<RelationsKnowledge, "titles" | "jointTitles" | "titleWords" | "formers"> {
  const titles = new Set<string>();
  const jointTitles = new Set<string>(counterparts);
  for (const { cells } of parseTable(tables, "names/titles.tsv", 6)) {
    const [masculine, feminine, several, kind] = cells as [string, string, string, string];
    if (kind !== "office") continue;
    if (several !== "-") for (const form of several.split("|")) jointTitles.add(key(form)).add(key(`ال${form}`));
    for (const form of [masculine, feminine]) if (form !== "-") for (const word of [form, `ال${form}`]) titles.add(key(word));
  }
  const rows = parseTable(tables, "names/title-words.tsv", 2);
  const wordsFor = (role: string): ReadonlySet<string> =>
    new Set(rows.filter(({ cells }) => cells[1] === role).map(({ cells }) => key(cells[0] as string)));
  const joints = wordsFor("for");
  return { titles, jointTitles, titleWords: new Set([...wordsFor("goes on"), ...joints]), formers: wordsFor("former") };
}

import table from "./countries.tsv?raw";

/** A state on the map. */
export interface Country {
  readonly alpha3: string;
  /** The id of its outline in world-atlas; where it has none, its English name. */
  readonly outline: string;
  readonly name: { readonly ar: string; readonly en: string };
}

/** The states that the map names, from `countries.tsv`. */
export const COUNTRIES: readonly Country[] = countriesIn(table);

export const BY_OUTLINE: ReadonlyMap<string, Country> = new Map(COUNTRIES.map((country) => [country.outline, country]));

function countriesIn(rows: string): readonly Country[] {
  return rows.split("\n").flatMap((line) => {
    if (line === "" || line.startsWith("#")) return [];
    const [ar = "", numeric = "-", alpha3 = "", en = ""] = line.split("\t");
    return [{ alpha3, outline: numeric === "-" ? en : numeric, name: { ar, en } }];
  });
}

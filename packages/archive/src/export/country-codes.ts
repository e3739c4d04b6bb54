import { readTable } from "./tables/read-table.ts";

/** What other data sets call a state. */
export interface CountryCodes {
  /** ISO 3166-1 alpha-2. */
  readonly alpha2: string;
  /** ISO 3166-1 numeric, no leading zeros. */
  readonly numeric: string | null;
  /** Correlates of War. */
  readonly cow: string | null;
  readonly fips: string | null;
  /** ACLED's region. */
  readonly region: string;
  readonly name: string;
}

/** The codes of a state by its ISO 3166-1 alpha-3 code. */
export const countryCodes = (iso3: string | null): CountryCodes | null => (iso3 === null ? null : (CODES.get(iso3) ?? null));

const CODES: ReadonlyMap<string, CountryCodes> = new Map(
  readTable("country-codes.tsv", 7).map(([iso3, alpha2, numeric, cow, fips, region, name]) => [
    iso3 as string,
    { alpha2: alpha2 ?? "", numeric: numeric ?? null, cow: cow ?? null, fips: fips ?? null, region: region ?? "", name: name ?? "" },
  ]),
);

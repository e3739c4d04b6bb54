import type { Location } from "../../reading/reading.ts";

/** What is known of one entity beyond this report. */
export interface Link {
  /** Its id in the shipped knowledge: an ISO code, a GeoNames id, an organisation's key; `null` where it is not known. */
  readonly known: string | null;
  /** English name: the known one, else a transliteration (docs/decisions). */
  readonly english: string;
  readonly country: string | null;
  readonly location: Location | null;
  /** The ids of same-named things that the report does not tell apart; empty where there is no such doubt. */
  readonly open: readonly string[];
  readonly why: readonly string[];
}

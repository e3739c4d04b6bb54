import type { UnresolvedAppearance } from "../claims/appearance-rows.ts";
import type { Spelling } from "../open/archive.ts";
import { nameKeys } from "../search/name-keys.ts";

/** What else a report says of who appears in it. */
export interface AppearanceContext {
  /** The report's day: ISO, or `null`. */
  readonly publishedOn: string | null;
  /** The offices that the report gives the person, in its words. */
  readonly offices: readonly string[];
}

/** What an appearance is known again by: it is an entity that was stored under one of `asked`, and is itself stored under `stored`. */
export interface SamenessKeys {
  readonly asked: readonly string[];
  readonly stored: readonly string[];
}

/**
 * Who counts as the same across reports. A person: by full name and, with it, country or office, in reports at most a decade or two apart; never by
 * name alone, and never by a family name. A body: by name and country, or by a name of three words. A place that Isnad does not know: by name and
 * country. A group that is only described is nobody's acquaintance. What Isnad knows needs none of this.
 */
export function samenessKeys(appearance: UnresolvedAppearance, context: AppearanceContext, spelling: Spelling): SamenessKeys {
  if (appearance.known != null) return NOBODY;
  const words = nameKeys(appearance.name_ar, spelling);
  const name = words.join(" ");
  const country = appearance.country ?? null;
  if (appearance.kind === "person") return words.length < 2 ? NOBODY : personKeys(name, country, context, spelling);
  if (appearance.kind === "place") return country === null || name === "" ? NOBODY : plain(`place|${name}|${country}`);
  if (appearance.kind === "group" || appearance.kind === "state" || name === "") return NOBODY;
  return country === null && words.length < 3 ? NOBODY : plain(`body|${name}|${country ?? ""}`);
}

const NOBODY: SamenessKeys = { asked: [], stored: [] };

const plain = (key: string): SamenessKeys => ({ asked: [key], stored: [key] });

function personKeys(name: string, country: string | null, { publishedOn, offices }: AppearanceContext, spelling: Spelling): SamenessKeys {
  const ties = [...(country === null ? [] : [country]), ...offices.map((office) => `@${nameKeys(office, spelling).join(" ")}`)];
  const decade = publishedOn === null ? null : Number(publishedOn.slice(0, 3));
  const near = decade === null ? [UNDATED, ...DECADES] : [UNDATED, decade - 1, decade, decade + 1];
  const keyed = (decades: readonly (number | string)[]) => ties.flatMap((tie) => decades.map((each) => `person|${name}|${tie}|${each}`));
  return { asked: keyed(near), stored: keyed([decade ?? UNDATED]) };
}

const UNDATED = "undated";

/** Decades that an undated report may be of, as the first three digits of their years: 1950 to 2049. */
const DECADES = Array.from({ length: 10 }, (_, i) => 195 + i);

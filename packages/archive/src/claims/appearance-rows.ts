import type { Reading } from "@isnad/reader";
import type { Insertable } from "kysely";
import { columnText } from "../open/column-text.ts";
import type { Tables } from "../schema/tables.ts";

/** An entity of one report, before it is known which entity of the archive it is. */
export type UnresolvedAppearance = Omit<Insertable<Tables["appearances"]>, "entity_id" | "why">;

/** The entities of a reading as rows. */
export const appearanceRows = ({ entities }: Reading, report: string): readonly UnresolvedAppearance[] =>
  entities.map(({ id, kind, name, country, sector, known, location }) => ({
    report_id: report,
    local_id: id,
    kind,
    name_ar: columnText(name.ar),
    name_en: columnText(name.en),
    country,
    sector,
    known: columnText(known),
    latitude: location?.latitude ?? null,
    longitude: location?.longitude ?? null,
    radius_km: location?.radiusKm ?? null,
  }));

import { sql } from "kysely";
import type { Archive } from "../open/archive.ts";
import type { ClaimQuery } from "./claim-query.ts";
import { FIRST_DAY, matchingClaims } from "./matching-claims.ts";
import type { PartyName } from "./party-names.ts";

/** A place and the events that are told to have happened there. */
export interface ToldPlace extends PartyName {
  /** WGS 84 degrees, and how far off they may be. */
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusKm: number;
  /** Some of its claims, at most two hundred, the latest first. */
  readonly claims: readonly string[];
  readonly claimCount: number;
  readonly types: readonly { readonly type: string; readonly claims: number }[];
  /** Days of the first and last. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Some places, how many there are in all, and of how many events the place is not known. */
export interface ToldPlaces {
  readonly places: readonly ToldPlace[];
  readonly total: number;
  readonly unplaced: number;
}

/** The places of the events that a query asks for, those with most claims first. */
export async function listPlaces({ db, spelling }: Archive, query: ClaimQuery, limit: number): Promise<ToldPlaces> {
  const matching = (await matchingClaims(db, { ...query, kind: "event" }, spelling)).select([
    "claims.id",
    "claims.type",
    FIRST_DAY.as("day"),
  ]);
  const { rows } = await sql<ToldPlaces>`
    with asked as materialized (${matching}),
      placed as materialized (
        select distinct on (place, asked.id) coalesce(e.merged_into, e.id) as place, asked.id, asked.type, asked.day, a.latitude, a.longitude, a.radius_km
        from asked join parties p on p.claim_id = asked.id and p.role = 'place'
          join appearances a on a.report_id = p.report_id and a.local_id = p.local_id and a.latitude is not null and a.longitude is not null
          join entities e on e.id = p.entity_id
        order by place, asked.id, a.radius_km
      ),
      places as materialized (
        select place, count(*) as claims, min(day) as from_day, max(day) as to_day, (array_agg(id order by day desc nulls last, id))[1:200] as ids,
          (array_agg(latitude order by radius_km))[1] as latitude, (array_agg(longitude order by radius_km))[1] as longitude, min(radius_km) as radius
        from placed group by place
      ),
      types as materialized (
        select place, json_agg(json_build_object('type', type, 'claims', claims) order by claims desc, type) as types
        from (select place, type, count(*) as claims from placed group by place, type) counted group by place
      )
    select (select count(*) from asked where not exists (select from placed where placed.id = asked.id)) as unplaced, (select count(*) from places) as total,
      (select coalesce(json_agg(json_build_object('entity', e.id, 'name', json_build_object('ar', e.name_ar, 'en', e.name_en), 'latitude', p.latitude,
        'longitude', p.longitude, 'radiusKm', coalesce(p.radius, 0), 'claims', p.ids, 'claimCount', p.claims, 'types', types.types, 'from', p.from_day,
        'to', p.to_day) order by p.claims desc, e.id), '[]')
        from (select * from places order by claims desc, place limit ${limit}) p join types using (place) join entities e on e.id = p.place) as places`.execute(
    db,
  );
  return rows[0] ?? { places: [], total: 0, unplaced: 0 };
}

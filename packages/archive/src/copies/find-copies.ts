import { type Kysely, type Selectable, sql } from "kysely";
import type { Spelling } from "../open/archive.ts";
import { keyChunks } from "../open/key-chunks.ts";
import { storeRows } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { comparedPairs, type SignedReport } from "./compared-pairs.ts";
import { type AlikePair, copyRows, type FamilyMember } from "./copy-families.ts";
import { distinctShingles, likeness, type Shingles, whyCopy } from "./likeness.ts";
import { wordsOfReports } from "./words-of-reports.ts";

/** A stored report that near-copies are looked for: its text and the signature of that. */
export interface ComparedReport {
  readonly id: string;
  readonly text: string;
  readonly signature: readonly number[];
}

/**
 * Finds which reports, already stored, are near-copies of one another or of what the archive holds, and keeps the families. Gives the origin of
 * each report that is a copy of another. A report costs a look-up of its signature; only what shares enough of that is compared word by word.
 */
export async function findCopies(
  db: Kysely<Tables>,
  reports: readonly ComparedReport[],
  spelling: Spelling,
): Promise<ReadonlyMap<string, string>> {
  const signed = await alikeReports(db, reports);
  const pairs = await alikePairs(db, reports, signed, spelling);
  if (pairs.length === 0) return new Map();
  const rows = copyRows(await familiesOf(db, pairs), pairs);
  const touched = rows.flatMap(({ report_id, origin_id }) => [report_id, origin_id]);
  await db
    .deleteFrom("copies")
    .where("report_id", "in", [...new Set(touched)])
    .execute();
  await storeRows(db, "copies", rows);
  return new Map(rows.map(({ report_id, origin_id }) => [report_id, origin_id]));
}

type SignedRow = Pick<Selectable<Tables["reports"]>, "id" | "signature" | "published_on">;

/** The reports that share part of their signature with one of these, and these themselves. */
async function alikeReports(db: Kysely<Tables>, reports: readonly ComparedReport[]): Promise<ReadonlyMap<string, SignedReport>> {
  const chunks = keyChunks(reports.flatMap(({ signature }) => signature));
  const { rows } = await sql<SignedRow>`
    select id, signature, published_on from reports where id in (
      select met.id from unnest(${chunks}::text[]) as chunk (parts) join reports met on met.signature && chunk.parts::integer[]
    )`.execute(db);
  return new Map(rows.map(({ id, signature, published_on }) => [id, { signature, publishedOn: published_on }]));
}

async function alikePairs(
  db: Kysely<Tables>,
  reports: readonly ComparedReport[],
  signed: ReadonlyMap<string, SignedReport>,
  spelling: Spelling,
): Promise<readonly AlikePair[]> {
  const pairs = comparedPairs(signed, new Set(reports.map(({ id }) => id)));
  const words = await wordsOfReports(db, new Set(pairs.flat()), new Map(reports.map(({ id, text }) => [id, text])), spelling);
  const shingles = new Map<string, Shingles>();
  const shinglesOf = (id: string): Shingles => {
    const made = shingles.get(id) ?? distinctShingles(words.get(id) ?? []);
    shingles.set(id, made);
    return made;
  };
  return pairs.flatMap(([one, other]) => {
    const alike = likeness(shinglesOf(one), shinglesOf(other));
    const why = whyCopy(alike, daysBetween(signed.get(one)?.publishedOn, signed.get(other)?.publishedOn));
    return why ? [{ one, other, likeness: alike.ofShorter, why }] : [];
  });
}

/** None where a day is not known. */
function daysBetween(one: string | null | undefined, other: string | null | undefined): number {
  if (one == null || other == null) return 0;
  return Math.abs(Temporal.PlainDate.from(one).until(other).days);
}

/** All members, with their days, of the families that the pairs touch. */
async function familiesOf(db: Kysely<Tables>, pairs: readonly AlikePair[]): Promise<readonly FamilyMember[]> {
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  const { rows } = await sql<FamilyMember>`
    with origins as (
      select origin_id as id from copies where report_id = any(${ids}::text[]) union select unnest(${ids}::text[])
    ), members as (
      select report_id as id from copies where origin_id in (select id from origins) union select id from origins
    )
    select reports.id, reports.number, reports.published_on as "publishedOn", copies.origin_id as "originId", copies.likeness, copies.why
    from members join reports on reports.id = members.id left join copies on copies.report_id = reports.id`.execute(db);
  return rows;
}

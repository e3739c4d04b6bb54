import { type Kysely, type Selectable, sql } from "kysely";
import type { Spelling } from "../open/archive.ts";
import { keyChunks } from "../open/key-chunks.ts";
import { storeRows } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { comparedPairs, type SignedReport } from "./compared-pairs.ts";
import { type AlikePair, copyRows, type FamilyMember } from "./copy-families.ts";
import { distinctShingles, likeness, type Shingles, whyCopy } from "./likeness.ts";
import { wordsOfReports } from "./words-of-reports.ts";

/** A stored report that near-copies are looked for: its text, in UTF-8, and the signature of that. */
export interface ComparedReport {
  readonly id: string;
  readonly text: Uint8Array;
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
  await leaveOutWorn(db, reports, signed);
  const pairs = await alikePairs(db, reports, signed, spelling);
  if (pairs.length === 0) return new Map();
  const rows = copyRows(await familiesOf(db, pairs), pairs);
  const touched = rows.flatMap(({ report_id, origin_id }) => [report_id, origin_id]);
  await db
    .deleteFrom("copies")
    .where("report_id", "in", [...new Set(touched)])
    .execute();
  await storeRows(db, "copies", rows);
  const origins = new Map(rows.map(({ report_id, origin_id }) => [report_id, origin_id]));
  await followOrigins(db, origins);
  return origins;
}

/** What was the origin of a family and is none any more takes the copies along that are not named here. */
async function followOrigins(db: Kysely<Tables>, origins: ReadonlyMap<string, string>): Promise<void> {
  await sql`update copies set origin_id = moved.target from unnest(${[...origins.keys()]}::text[], ${[...origins.values()]}::text[]) as moved (origin, target)
    where copies.origin_id = moved.origin`.execute(db);
}

/**
 * A part of a signature that hundreds of reports have is a set phrase or a text reprinted hundreds of times: whoever has it is looked up by it all the
 * same, but does not keep it, so that no look-up ever finds more than some hundreds.
 */
async function leaveOutWorn(
  db: Kysely<Tables>,
  reports: readonly ComparedReport[],
  signed: ReadonlyMap<string, SignedReport>,
): Promise<void> {
  const holders = new Map<number, number>();
  for (const { signature } of signed.values()) for (const part of signature) holders.set(part, (holders.get(part) ?? 0) + 1);
  const isWorn = (part: number) => (holders.get(part) ?? 0) > WORN;
  const kept = reports.flatMap(({ id, signature }) =>
    signature.some(isWorn) ? [{ id, signature: signature.filter((part) => !isWorn(part)) }] : [],
  );
  if (kept.length === 0) return;
  await sql`update reports set signature = kept.signature from json_populate_recordset(null::reports, ${JSON.stringify(kept)}::json) as kept
    where kept.id = reports.id`.execute(db);
}

const WORN = 300;

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

/** The reports of pairs and the origins of their families, with their days. */
async function familiesOf(db: Kysely<Tables>, pairs: readonly AlikePair[]): Promise<readonly FamilyMember[]> {
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  const { rows } = await sql<FamilyMember>`
    with members as (
      select unnest(${ids}::text[]) as id union select origin_id from copies where report_id = any(${ids}::text[])
    )
    select reports.id, reports.number, reports.published_on as "publishedOn", copies.origin_id as "originId", copies.likeness, copies.why
    from members join reports on reports.id = members.id left join copies on copies.report_id = reports.id`.execute(db);
  return rows;
}

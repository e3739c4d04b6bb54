import type { EntityKind } from "@isnad/reader";
import { type Kysely, sql } from "kysely";
import type { Archive, Spelling } from "../open/archive.ts";
import { manyRows } from "../open/many-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { nameKeys } from "../search/name-keys.ts";
import { type Acquaintance, likelySame, namesMayMatch } from "./likely-same.ts";

/** Two entities that may be one: whether they are, a person says. */
export interface SameCandidate {
  readonly entity: string;
  readonly other: string;
  readonly kind: string;
  readonly names: readonly [string, string];
  readonly certainty: number;
  readonly why: readonly string[];
}

/** What to offer. */
export interface CandidatesAsked {
  /** Only those of this entity. */
  readonly entity: string | null;
  readonly atLeast: number;
  readonly limit: number;
}

/** Entities of the archive that may be one and are not merged, the likeliest first. */
export async function entityCandidates(
  { db, spelling }: Archive,
  { entity, atLeast, limit }: CandidatesAsked,
): Promise<readonly SameCandidate[]> {
  const pairs = pairsOf(await namedEntities(db, entity, spelling), entity);
  const known = await acquaintances(db, [...new Set(pairs.flat())], spelling);
  return pairs
    .flatMap(([one, other]) => {
      const { certainty, why } = likelySame(acquainted(one, known), acquainted(other, known));
      const names = [one.name, other.name] as const;
      return certainty < atLeast ? [] : [{ entity: one.id, other: other.id, kind: one.kind, names, certainty, why }];
    })
    .sort((a, b) => b.certainty - a.certainty || (a.entity + a.other < b.entity + b.other ? -1 : 1))
    .slice(0, limit);
}

interface NamedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly country: string | null;
  readonly words: readonly string[];
}

/** Those whom a name tells from others: groups are described, states and places are known. */
const NAMED: readonly EntityKind[] = ["person", "organization", "armed_group"];

/** All of them; of one, those of its kind whose names hold the last word of its own. */
async function namedEntities(db: Kysely<Tables>, entity: string | null, spelling: Spelling): Promise<readonly NamedEntity[]> {
  const named = db
    .selectFrom("entities")
    .select(["id", "kind", "name_ar as name", "country"])
    .where("kind", "in", NAMED)
    .where("merged_into", "is", null)
    .orderBy("id");
  const withWords = (rows: readonly Omit<NamedEntity, "words">[]): readonly NamedEntity[] =>
    rows.map((row) => ({ ...row, words: nameKeys(row.name, spelling) }));
  if (entity === null) return withWords(await manyRows(db, named));
  const [one] = withWords(await named.where("id", "=", entity).execute());
  if (!one || one.words.length === 0) return [];
  const last = one.words.slice(-1);
  return withWords(
    await named
      .where("kind", "=", one.kind)
      .where(sql<boolean>`keys @> ${sql.val(last)}::text[]`)
      .execute(),
  );
}

type Pair = readonly [NamedEntity, NamedEntity];

function pairsOf(entities: readonly NamedEntity[], entity: string | null): readonly Pair[] {
  const groups = Map.groupBy(entities, ({ kind, words }) => `${kind} ${words.at(-1) ?? ""}`);
  const pairs: Pair[] = [];
  for (const group of groups.values()) {
    if (entity === null ? group.length > CROWD : !group.some(({ id }) => id === entity)) continue;
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1))
        if ((entity === null || one.id === entity || other.id === entity) && namesMayMatch(one.words, other.words))
          pairs.push([one, other]);
  }
  return pairs;
}

/** More entities of one last name than this are asked about one by one only. */
const CROWD = 60;

type Known = ReadonlyMap<string, Pick<Acquaintance, "offices" | "first" | "last" | "reports">>;

const acquainted = ({ id, words, country }: NamedEntity, known: Known): Acquaintance => ({
  id,
  words,
  country,
  ...(known.get(id) ?? { offices: [], first: null, last: null, reports: [] }),
});

async function acquaintances(db: Kysely<Tables>, entities: readonly NamedEntity[], spelling: Spelling): Promise<Known> {
  const ids = entities.map(({ id }) => id);
  const { rows } = await sql<AcquaintanceRow>`
    with asked as (
      select id, coalesce(merged_into, id) as root from entities where id = any(${ids}::text[]) or merged_into = any(${ids}::text[])
    ), seen as (
      select asked.root, min(r.published_on) as first, max(r.published_on) as last, array_agg(distinct r.id) as reports
      from asked join appearances a on a.entity_id = asked.id join reports r on r.id = a.report_id group by asked.root
    ), held as (
      select asked.root, array_agg(distinct c.office) as offices
      from asked join parties p on p.entity_id = asked.id and p.role = 'subject' join claims c on c.id = p.claim_id
      where c.office is not null group by asked.root
    )
    select seen.root as id, seen.first, seen.last, seen.reports, held.offices from seen left join held on held.root = seen.root`.execute(
    db,
  );
  return new Map(
    rows.map(({ id, offices, ...row }) => [id, { ...row, offices: (offices ?? []).map((office) => nameKeys(office, spelling).join(" ")) }]),
  );
}

interface AcquaintanceRow {
  readonly id: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly reports: readonly string[];
  readonly offices: readonly string[] | null;
}

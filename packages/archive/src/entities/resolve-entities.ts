import { createHash } from "node:crypto";
import { type Insertable, type Kysely, sql } from "kysely";
import type { UnresolvedAppearance } from "../claims/appearance-rows.ts";
import type { Spelling } from "../open/archive.ts";
import { insertRows } from "../open/insert-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { nameKeys } from "../search/name-keys.ts";
import { type AppearanceContext, type SamenessKeys, samenessKeys } from "./sameness-keys.ts";

/** An appearance and what its report says of it besides. */
export interface Unresolved {
  readonly appearance: UnresolvedAppearance;
  readonly context: AppearanceContext;
}

type Resolved = Insertable<Tables["appearances"]>;

/**
 * Gives each appearance the entity of the archive that it is, making entities that are not there yet: what Isnad knows by its id, others by what
 * `samenessKeys` says. The same appearances in the same order give the same entities.
 */
export async function resolveEntities(
  db: Kysely<Tables>,
  unresolved: readonly Unresolved[],
  spelling: Spelling,
): Promise<readonly Resolved[]> {
  const asked = unresolved.map(({ appearance, context }) =>
    appearance.known == null ? samenessKeys(appearance, context, spelling) : NO_KEYS,
  );
  const found = await holdersOf(db, [...new Set(asked.flatMap((keys) => keys.asked))]);
  const drafts = new Map<string, EntityDraft>();
  const resolved = unresolved.map(({ appearance }, index) => resolve(appearance, asked[index] ?? NO_KEYS, found, drafts, spelling));
  await storeEntities(db, drafts);
  return resolved;
}

const NO_KEYS: SamenessKeys = { asked: [], stored: [] };

/** An entity that is to be stored, or is stored already and is to learn keys. */
interface EntityDraft {
  readonly row: Omit<Insertable<Tables["entities"]>, "keys"> | null;
  readonly keys: Set<string>;
}

function resolve(
  appearance: UnresolvedAppearance,
  { asked, stored }: SamenessKeys,
  found: Map<string, string>,
  drafts: Map<string, EntityDraft>,
  spelling: Spelling,
): Resolved {
  const known = appearance.known ?? null;
  const key = asked.find((one) => found.has(one));
  const met = key === undefined ? undefined : found.get(key);
  const entity_id = known === null ? (met ?? newId(appearance)) : `known:${appearance.kind}:${known}`;
  const { keys } = draftOf(drafts, entity_id, met === undefined ? appearance : null);
  if (met === undefined)
    for (const name of [appearance.name_ar, appearance.name_en]) for (const one of nameKeys(name, spelling)) keys.add(one);
  for (const one of stored) {
    keys.add(one);
    found.set(one, entity_id);
  }
  return { ...appearance, entity_id, why: whySame(known, key) };
}

function whySame(known: string | null, key: string | undefined): string {
  if (known !== null) return "known to Isnad";
  return key === undefined ? "not met before" : `the same ${key.slice(1).split("|").slice(0, 3).join(", ")}`;
}

/** Sixteen digits of the hash of where it was first met. */
const newId = ({ report_id, local_id }: UnresolvedAppearance): string =>
  `e:${createHash("sha256").update(`${report_id}/${local_id}`).digest("hex").slice(0, 16)}`;

function draftOf(drafts: Map<string, EntityDraft>, id: string, appearance: UnresolvedAppearance | null): EntityDraft {
  const drafted = drafts.get(id) ?? { row: appearance && entityRow(id, appearance), keys: new Set<string>() };
  drafts.set(id, drafted);
  return drafted;
}

const entityRow = (id: string, { kind, name_ar, name_en, country = null, sector = null, known = null }: UnresolvedAppearance) => ({
  id,
  kind,
  name_ar,
  name_en,
  country,
  sector,
  known,
  merged_into: null,
});

/** The entity that is stored under each key. */
async function holdersOf(db: Kysely<Tables>, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const asked = new Set(keys);
  const { rows } = await sql<{ id: string; keys: string[] }>`select coalesce(merged_into, id) as id, keys from entities
    where keys && ${sql.val(keys)}::text[] order by id`.execute(db);
  return new Map(rows.flatMap(({ id, keys: held }) => held.filter((key) => asked.has(key)).map((key) => [key, id] as const)));
}

/** New entities are inserted; those that are stored already learn the keys that they were met under for the first time. */
async function storeEntities(db: Kysely<Tables>, drafts: ReadonlyMap<string, EntityDraft>): Promise<void> {
  const all = [...drafts].map(([id, { row, keys }]) => ({ id, row, keys: [...keys] }));
  const rows = all.flatMap(({ row, keys }) => (row ? [{ ...row, keys }] : []));
  await insertRows(db, "entities", rows, "skip");
  const met = all.filter(({ row, keys }) => (row === null || row.known !== null) && keys.length > 0).map(({ id, keys }) => ({ id, keys }));
  await sql`update entities set keys = (select array_agg(distinct key order by key) from unnest(entities.keys || told.keys) as key)
    from json_populate_recordset(null::entities, ${JSON.stringify(met)}::json) as told
    where told.id = entities.id and not entities.keys @> told.keys`.execute(db);
}

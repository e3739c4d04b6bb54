import { type Kysely, sql } from "kysely";
import type { UnresolvedAppearance } from "../claims/appearance-rows.ts";
import type { Spelling } from "../open/archive.ts";
import { rowBytes } from "../open/row-bytes.ts";
import { storeBytes, storeRows } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { type Former, formerKey, NOBODY_BEFORE } from "./forget-appearances.ts";
import {
  entityRow,
  KNOWN,
  type KnownEntity,
  knownId,
  NOT_MET,
  newId,
  type Resolved,
  type Unresolved,
  wordsOf,
} from "./settle-appearances.ts";

/** Says of one report's appearances after another's who of the archive they are, and stores at the end whom the archive did not know. */
export interface Resolver {
  readonly resolve: (unresolved: readonly Unresolved[]) => readonly Resolved[];
  readonly store: (db: Kysely<Tables>) => Promise<void>;
}

/**
 * Gives each appearance the entity of the archive that it is, making entities that are not there yet: what Isnad knows by its id, others by what
 * `samenessKeys` says, or by what an earlier reading of the report took them for. The same appearances in the same order give the same entities.
 * All that the archive must be asked before is asked here; `known` appear besides, and are to be stored too.
 */
export async function entityResolver(
  db: Kysely<Tables>,
  unresolved: readonly Unresolved[],
  known: readonly KnownEntity[],
  spelling: Spelling,
  former: Former = NOBODY_BEFORE,
): Promise<Resolver> {
  const found = await holdersOf(db, [...new Set(unresolved.flatMap(({ keys }) => keys.asked))]);
  const batch: Batch = { found, drafts: new Map(), former, spelling };
  for (const { row, keys } of known) teach(draftOf(batch.drafts, row.id, row), keys);
  return { resolve: (some) => some.map((one) => resolve(one, batch)), store: (within) => storeEntities(within, batch.drafts) };
}

/** What is resolved together: what each key has been found to mean so far, and what is to be stored. */
interface Batch {
  readonly found: Map<string, string>;
  readonly drafts: Map<string, EntityDraft>;
  readonly former: Former;
  readonly spelling: Spelling;
}

/** An entity that is to be stored, or is stored already and is to learn what it is found and known again by. */
interface EntityDraft {
  readonly row: KnownEntity["row"] | null;
  readonly keys: Set<string>;
  readonly sameness: Set<string>;
}

function resolve({ appearance, keys: { asked, stored } }: Unresolved, { found, drafts, former, spelling }: Batch): Resolved {
  const key = asked.find((one) => found.has(one));
  const { entity_id, why, isNew } = identify(
    appearance,
    key === undefined ? null : { key, id: found.get(key) as string },
    former,
    spelling,
  );
  const draft = draftOf(drafts, entity_id, isNew ? entityRow(entity_id, appearance) : null);
  if (key === undefined) teach(draft, wordsOf(appearance, spelling));
  for (const one of stored.filter((each) => !found.has(each))) {
    draft.sameness.add(one);
    found.set(one, entity_id);
  }
  return { ...appearance, entity_id, why };
}

interface Identity {
  readonly entity_id: string;
  readonly why: string;
  /** Whether it may be one that is not stored yet. */
  readonly isNew: boolean;
}

/** What a person has said of an earlier reading comes first, then what Isnad knows, then keys, then an earlier reading's own word. */
function identify(
  appearance: UnresolvedAppearance,
  met: { readonly key: string; readonly id: string } | null,
  { byName, reviewed, splitOff }: Former,
  spelling: Spelling,
): Identity {
  const { report_id, kind, name_ar, known = null } = appearance;
  const before = byName.size === 0 ? undefined : byName.get(formerKey(report_id, kind, name_ar, spelling));
  const said = before !== undefined && reviewed.has(before) ? before : undefined;
  const entity_id = said ?? (known === null ? (met?.id ?? before ?? newId(appearance)) : knownId(kind, known));
  const apart = splitOff.get(`${report_id}/${entity_id}`);
  if (said !== undefined || apart !== undefined) return { entity_id: apart ?? entity_id, why: "said by a reviewer", isNew: false };
  return { entity_id, why: whySame(known, met?.key), isNew: known !== null || (met === null && before === undefined) };
}

function whySame(known: string | null, key: string | undefined): string {
  if (known !== null) return KNOWN;
  return key === undefined ? NOT_MET : `the same ${key.split("|").slice(0, 3).join(", ")}`;
}

function draftOf(drafts: Map<string, EntityDraft>, id: string, row: EntityDraft["row"]): EntityDraft {
  const drafted = drafts.get(id) ?? { row, keys: new Set<string>(), sameness: new Set<string>() };
  drafts.set(id, drafted);
  return drafted;
}

function teach({ keys }: EntityDraft, words: readonly string[]): void {
  for (const word of words) keys.add(word);
}

/** The entity that is stored under each key: itself, not what it was merged into, so that undoing a merge parts what came later too. */
async function holdersOf(db: Kysely<Tables>, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ key: string; id: string }>`select key, min(entity_id) as id from sameness
    where key = any(${sql.val(keys)}::text[]) group by key`.execute(db);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** New entities are stored; those that are there already learn the keys that they were met under for the first time. */
async function storeEntities(db: Kysely<Tables>, drafts: ReadonlyMap<string, EntityDraft>): Promise<void> {
  const held = await keysHeld(db, [...drafts.keys()]);
  const all = [...drafts].map(([id, draft]) => ({ id, ...draft }));
  const fresh = all.flatMap(({ id, row, keys }) => (row && !held.has(id) ? [{ ...row, keys: [...keys].sort() }] : []));
  await storeBytes(db, "entities", [rowBytes("entities", fresh)]);
  const sameness = all.flatMap(({ id, sameness: own }) => [...own].map((key) => ({ key, entity_id: id })));
  await storeRows(db, "sameness", sameness);
  const taught = all.flatMap(({ id, keys }) => {
    const own = held.get(id);
    return own && [...keys].some((key) => !own.includes(key)) ? [{ id, keys: [...new Set([...own, ...keys])].sort() }] : [];
  });
  if (taught.length === 0) return;
  await sql`update entities set keys = told.keys from json_populate_recordset(null::entities, ${JSON.stringify(taught)}::json) as told
    where told.id = entities.id`.execute(db);
}

/** The keys of those entities that are stored already. */
async function keysHeld(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ id: string; keys: readonly string[] }>`select id, keys from entities where id = any(${ids}::text[])`.execute(
    db,
  );
  return new Map(rows.map(({ id, keys }) => [id, keys]));
}

import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, type PGliteDialectConfig } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Archive, Spelling } from "./archive.ts";
import { lockFolder } from "./lock-folder.ts";
import { makeDatabase } from "./make-database.ts";
import { isSentRows } from "./store-rows.ts";
import { PARSERS } from "./values.ts";

/** Opens the archive in a folder, made where it is missing. PGlite lets a second process in and loses rows: the lock is ours. */
export async function openFolder(folder: string, spelling: Spelling): Promise<Archive> {
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  try {
    const pglite = await openDatabase(join(folder, "pgdata"));
    return archiveOf(pglite, folder, spelling, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** A database that is not there yet is made beside its place and moved there whole: who is killed in making it leaves nothing half made. */
async function openDatabase(place: string): Promise<PGlite> {
  if (!existsSync(place)) {
    const part = `${place}.part`;
    await rm(part, { recursive: true, force: true });
    await makeDatabase(part);
    await rename(part, place);
  }
  const pglite = await PGlite.create(place, { parsers: PARSERS });
  // Files of the log that were used up are removed, not used again: what is expunged must not live on in them.
  await pglite.exec("set wal_recycle = off");
  return pglite;
}

/** An empty archive in memory, without tables yet; what it holds is gone once it is closed. */
export const openMemory = async (spelling: Spelling): Promise<Archive> =>
  archiveOf(await PGlite.create({ parsers: PARSERS }), "memory", spelling, async () => {});

/** The archive on an open PGlite; `released` runs once it is closed. */
export function archiveOf(pglite: PGlite, place: string, spelling: Spelling, released: () => Promise<void>): Archive {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: copying(pglite) }) });
  return {
    db,
    kind: "pglite",
    place,
    spelling,
    close: async () => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      await released();
    },
  };
}

/** A PGlite that also takes what `storeRows` sends: it reads that from a device of its own. */
function copying(pglite: PGlite): Queried {
  const copied =
    (database: Pick<Queried, "query">): Queried["query"] =>
    (statement, parameters = [], options = {}) => {
      const [first] = parameters;
      if (!isSentRows(first)) return database.query(statement, parameters, options);
      return database.query(statement.replace(" from stdin ", " from '/dev/blob' "), [], {
        ...options,
        blob: new Blob([first.sent as Uint8Array<ArrayBuffer>]),
      });
    };
  return {
    query: copied(pglite),
    transaction: (work) =>
      pglite.transaction((transaction) => work({ query: copied(transaction), rollback: () => transaction.rollback() })) as never,
    close: () => pglite.close(),
    get closed() {
      return pglite.closed;
    },
    get ready() {
      return pglite.ready;
    },
    waitReady: pglite.waitReady,
  };
}

type Queried = Exclude<PGliteDialectConfig["pglite"], () => unknown>;

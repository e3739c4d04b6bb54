import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Archive, Spelling } from "./archive.ts";
import { lockFolder } from "./lock-folder.ts";
import { PARSERS } from "./values.ts";

/** Opens the archive in a folder, made where it is missing. PGlite lets a second process in and loses rows: the lock is ours. */
export async function openFolder(folder: string, spelling: Spelling): Promise<Archive> {
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  try {
    const pglite = await PGlite.create(join(folder, "pgdata"), { parsers: PARSERS });
    return archiveOf(pglite, folder, spelling, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** The archive on an open PGlite; `released` runs once it is closed. */
export function archiveOf(pglite: PGlite, place: string, spelling: Spelling, released: () => Promise<void>): Archive {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
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

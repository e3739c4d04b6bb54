import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import type { Archive } from "./archive.ts";

/** Throws where this process may no longer be the one that writes. */
export type StillSole = () => Promise<void>;

/**
 * Waits until this process is the one that writes to an archive from a queue, and lets it; returns where the signal comes first. On a server that is an
 * advisory lock of a session that is held meanwhile: it falls with the process or its connection. A folder is one process's anyway.
 * `answered` hears each time that the server answered while it was waited for.
 */
export async function asSoleWriter(
  archive: Archive,
  signal: AbortSignal,
  write: (still: StillSole) => Promise<void>,
  answered: () => void = () => {},
): Promise<void> {
  if (archive.kind === "pglite") return write(async () => {});
  await archive.db.connection().execute(async (session) => {
    const mine = async (): Promise<boolean> => {
      const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(${LOCK}::bigint) as mine`.execute(session);
      answered();
      return rows[0]?.mine ?? false;
    };
    while (!signal.aborted && !(await mine())) await setTimeout(ASK_MS, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    try {
      await write(async () => void (await sql`select 1`.execute(session)));
    } finally {
      await sql`select pg_advisory_unlock(${LOCK}::bigint)`.execute(session).catch(() => {});
    }
  });
}

/** "isnad" in ASCII, as PostgreSQL's bigint. */
const LOCK = "452908179812";
const ASK_MS = 1000;

import { lastChange, recordChanges, waitForTurn } from "../audit/record-changes.ts";
import { ArchiveError } from "../errors.ts";
import type { Archive } from "../open/archive.ts";
import { columnText } from "../open/column-text.ts";
import { sha256 } from "../open/sha256.ts";
import type { Storing } from "../store/add-readings.ts";
import { type Watch, watchOf } from "./watch.ts";

/** Saves a watch in place of the one of its name. It tells of what comes or changes from now on. */
export async function saveWatch(
  { db }: Archive,
  { name, asked, atom, hook }: Omit<Watch, "id" | "addedAt">,
  { by, at }: Storing,
): Promise<Watch> {
  return db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    const id = sha256(name).slice(0, 16);
    const detail = { name, asked, atom, hook };
    await recordChanges(transaction, [{ by, at, action: "watch save", subject: id, detail }]);
    const checked = await lastChange(transaction);
    const columns = { name: columnText(name), asked: JSON.stringify(asked), atom, hook: hook === null ? null : JSON.stringify(hook) };
    const row = await transaction
      .insertInto("watches")
      .values({ id, ...columns, checked, added_at: at })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(columns))
      .returningAll()
      .executeTakeFirstOrThrow();
    return watchOf(row);
  });
}

/** All watches, by name. */
export async function listWatches({ db }: Archive): Promise<readonly Watch[]> {
  return (await db.selectFrom("watches").selectAll().orderBy("name").execute()).map(watchOf);
}

/**
 * A watch by its name or id.
 *
 * @throws ArchiveError `no-such-watch`.
 */
export async function watchNamed({ db }: Archive, name: string): Promise<Watch> {
  const row = await db
    .selectFrom("watches")
    .selectAll()
    .where((where) => where.or([where("id", "=", name), where("name", "=", name)]))
    .executeTakeFirst();
  if (!row) throw new ArchiveError("no-such-watch", `no watch "${name}" in this archive; \`isnad watches\` tells which there are`);
  return watchOf(row);
}

/**
 * Ends a watch and forgets what it told.
 *
 * @throws ArchiveError `no-such-watch`.
 */
export async function removeWatch(archive: Archive, name: string, { by, at }: Storing): Promise<Watch> {
  const watch = await watchNamed(archive, name);
  await archive.db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    await transaction.deleteFrom("watches").where("id", "=", watch.id).execute();
    await recordChanges(transaction, [{ by, at, action: "watch remove", subject: watch.id, detail: { name: watch.name } }]);
  });
  return watch;
}

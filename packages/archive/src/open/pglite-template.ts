import { createHash } from "node:crypto";
import { existsSync, globSync, openAsBlob, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { migrate } from "../schema/migrate.ts";
import { archiveOf } from "./open-folder.ts";

/**
 * An empty PGlite database for tests, with an archive's tables or without. Making one takes seconds, so it is kept among temporary files for as long
 * as nothing in it changes.
 */
export async function pgliteTemplate(tables: "present" | "none"): Promise<Blob> {
  const file = join(tmpdir(), `isnad-template-${tables}-${contentHash()}.tar`);
  if (!existsSync(file)) {
    const part = `${file}.${process.pid}`;
    await writeFile(part, (await makeTemplate(tables)).stream());
    await rename(part, file);
  }
  return openAsBlob(file);
}

async function makeTemplate(tables: "present" | "none"): Promise<Blob> {
  const pglite = await PGlite.create();
  const archive = archiveOf(pglite, "memory", { keys: new Map() }, async () => {});
  if (tables === "present") await migrate(archive.db);
  const dumped = await pglite.dumpDataDir("none");
  await archive.close();
  return dumped;
}

/** Of what decides the template's content: the migrations and PGlite itself. */
function contentHash(): string {
  const migrations = globSync(join(import.meta.dirname, "../schema/migrations/*.ts")).sort();
  const pglite = fileURLToPath(import.meta.resolve("@electric-sql/pglite"));
  const hash = createHash("sha256");
  for (const file of [...migrations, pglite]) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

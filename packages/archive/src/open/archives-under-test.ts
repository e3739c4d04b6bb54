import { randomUUID } from "node:crypto";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { Archive, Spelling } from "./archive.ts";
import { connect, openArchive } from "./open-archive.ts";
import { archiveOf } from "./open-folder.ts";
import { pgliteTemplate } from "./pglite-template.ts";
import { PARSERS } from "./values.ts";

/** A way to open a fresh, empty archive for a test; whoever opens it closes it. */
export interface ArchiveUnderTest {
  readonly name: string;
  readonly open: (spelling: Spelling) => Promise<Archive>;
}

/** The server that tests may make databases on; `checks/start-postgres.ts` starts it. */
const SERVER = process.env.ISNAD_TEST_POSTGRES;

/** Every database that an archive runs on: what holds on one must hold on the other. PostgreSQL only where a server runs. */
export const ARCHIVES_UNDER_TEST: readonly ArchiveUnderTest[] = [
  { name: "PGlite", open: (spelling) => openInMemory(spelling, "present") },
  ...(SERVER ? [{ name: "PostgreSQL", open: async (spelling: Spelling) => openArchive(await freshDatabase(SERVER), spelling) }] : []),
];

/** The same before their tables are made. */
export const UNMIGRATED_UNDER_TEST: readonly ArchiveUnderTest[] = [
  { name: "PGlite", open: (spelling) => openInMemory(spelling, "none") },
  ...(SERVER ? [{ name: "PostgreSQL", open: async (spelling: Spelling) => connect(await freshDatabase(SERVER), spelling, "make") }] : []),
];

/** PGlite in memory: a copy of a template. */
async function openInMemory(spelling: Spelling, tables: "present" | "none"): Promise<Archive> {
  const pglite = await PGlite.create({ loadDataDir: await pgliteTemplate(tables), parsers: PARSERS });
  return archiveOf(pglite, "memory", spelling, async () => {});
}

/** The URL of a new, empty database on a server. */
export async function freshDatabase(server: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(server), { pathname: name }).href;
}

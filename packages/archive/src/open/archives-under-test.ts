import { PGlite } from "@electric-sql/pglite";
import { migrate } from "../schema/migrate.ts";
import type { Archive, Spelling } from "./archive.ts";
import { archiveOf } from "./open-folder.ts";
import { PARSERS } from "./values.ts";

/** A way to open a fresh, empty archive for a test; whoever opens it closes it. */
export interface ArchiveUnderTest {
  readonly name: string;
  readonly open: (spelling: Spelling) => Promise<Archive>;
}

/** PGlite in memory. Every archive is a copy of one template, since making a database takes seconds. */
export const ARCHIVES_UNDER_TEST: readonly ArchiveUnderTest[] = [{ name: "PGlite", open: openInMemory }];

async function openInMemory(spelling: Spelling): Promise<Archive> {
  template ??= makeTemplate();
  const pglite = await PGlite.create({ loadDataDir: await template, parsers: PARSERS });
  return archiveOf(pglite, "memory", spelling, async () => {});
}

let template: Promise<Blob> | undefined;

async function makeTemplate(): Promise<Blob> {
  const pglite = await PGlite.create();
  const archive = archiveOf(pglite, "memory", { keys: new Map() }, async () => {});
  await migrate(archive.db);
  const dumped = await pglite.dumpDataDir("none");
  await archive.close();
  return dumped;
}

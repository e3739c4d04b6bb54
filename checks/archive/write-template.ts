/** `node checks/archive/write-template.ts`: packs an empty database of the installed PGlite, from which new archives are made. Run it when PGlite changes. */
import { mkdtempSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packed, TEMPLATE } from "../../packages/archive/src/open/database-template.ts";
import { initialise } from "../../packages/archive/src/open/make-database.ts";

const folder = mkdtempSync(join(tmpdir(), "isnad-template-"));
await initialise(join(folder, "pgdata"));
await writeFile(TEMPLATE, await packed(join(folder, "pgdata")));
await rm(folder, { recursive: true, force: true });

import { readFileSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** Where an empty database of the PGlite that is installed lies, packed; `checks/archive/write-template.ts` makes it whenever that changes. */
export const TEMPLATE = join(import.meta.dirname, `empty-database-${pgliteVersion()}.zst`);

function pgliteVersion(): string {
  const main = fileURLToPath(import.meta.resolve("@electric-sql/pglite"));
  return (JSON.parse(readFileSync(join(dirname(main), "../package.json"), "utf8")) as { readonly version: string }).version;
}

/** One of the folders and files of a packed folder: a line for each, an empty line, then the files' bytes one after another. */
interface Entry {
  readonly path: string;
  /** Bytes; `null` of a folder. */
  readonly size: number | null;
}

/** A folder as one compressed piece: a database keeps most of its files three times, which a wide window sees. */
export async function packed(folder: string): Promise<Buffer> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = names.map((name) => ({ path: join(name.parentPath, name.name).slice(folder.length + 1), isFolder: name.isDirectory() }));
  const sorted = found.sort((a, b) => (a.path < b.path ? -1 : 1));
  const contents = await Promise.all(sorted.map(async ({ path, isFolder }) => (isFolder ? NO_BYTES : readFile(join(folder, path)))));
  const entries = sorted.map(({ path, isFolder }, at): Entry => ({ path, size: isFolder ? null : (contents[at]?.length ?? 0) }));
  const head = `${entries.map((entry) => JSON.stringify(entry)).join("\n")}\n\n`;
  return zstdCompressSync(Buffer.concat([Buffer.from(head), ...contents]), { params: WIDE });
}

const NO_BYTES = Buffer.alloc(0);

const WINDOW = 26;
const WIDE = {
  [constants.ZSTD_c_compressionLevel]: 19,
  [constants.ZSTD_c_enableLongDistanceMatching]: 1,
  [constants.ZSTD_c_windowLog]: WINDOW,
};

/** Makes the folder again that was packed. */
export async function unpack(piece: Uint8Array, folder: string): Promise<void> {
  const all = zstdDecompressSync(piece, { params: { [constants.ZSTD_d_windowLogMax]: WINDOW } });
  const head = all.subarray(0, all.indexOf("\n\n")).toString();
  await mkdir(folder, { recursive: true });
  let at = Buffer.byteLength(head) + 2;
  for (const line of head.split("\n")) {
    const { path, size } = JSON.parse(line) as Entry;
    const place = join(folder, path);
    if (size === null) await mkdir(place, { recursive: true });
    else await writeFile(place, all.subarray(at, at + size));
    at += size ?? 0;
  }
}

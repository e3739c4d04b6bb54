import { promisify } from "node:util";
import { type Entry, fromBuffer, type Options, type ZipFile } from "yauzl";
import { IntakeError } from "../errors.ts";
import type { OnError } from "./incoming.ts";

/** A file of a ZIP. */
export interface Unzipped {
  /** Its path inside. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ZipLimits {
  readonly entries: number;
  /** Unpacked, of one file and of all together. */
  readonly bytesEach: number;
  readonly bytes: number;
  /** Unpacked bytes for each packed one. */
  readonly ratio: number;
}

export const ZIP_LIMITS: ZipLimits = { entries: 1_000, bytesEach: 20_000_000, bytes: 200_000_000, ratio: 100 };

/**
 * The files of a ZIP, folders left out. A file that leads out of its folder, a link, a locked one and one that unpacks too far are told to `onError` and
 * left out; the others still come.
 *
 * @throws IntakeError `zip-broken`, `zip-entries`, and `zip-size` once all together are too much.
 */
export async function* unzip(zip: Uint8Array, where: string, onError: OnError, limits: ZipLimits = ZIP_LIMITS): AsyncGenerator<Unzipped> {
  const file = await opened(zip, where);
  if (file.entryCount > limits.entries)
    throw new IntakeError("zip-entries", `${where}: holds ${file.entryCount} files; at most ${limits.entries} are read, so divide it`);
  let total = 0;
  for await (const entry of entriesOf(file, where)) {
    const name = nameOf(entry);
    if (name.endsWith("/")) continue;
    try {
      const bytes = await unpacked(file, entry, name, where, limits);
      total += bytes.length;
      if (total > limits.bytes)
        throw new IntakeError("zip-size", `${where}: unpacks to more than ${limits.bytes / 1_000_000} MB; the rest was not read`);
      yield { name, bytes };
    } catch (error) {
      if (!(error instanceof IntakeError) || error.id === "zip-size") throw error;
      onError(error);
    }
  }
}

async function opened(zip: Uint8Array, where: string): Promise<ZipFile> {
  try {
    // Names stay bytes: the library would end all at the first that leads outside, and knows no Arabic charset.
    return await open(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), { lazyEntries: true, decodeStrings: false });
  } catch (cause) {
    throw broken(where, cause);
  }
}

const open = promisify<Buffer, Options, ZipFile>(fromBuffer as never);

async function* entriesOf(file: ZipFile, where: string): AsyncGenerator<Entry> {
  try {
    yield* file.eachEntry();
  } catch (cause) {
    throw cause instanceof IntakeError ? cause : broken(where, cause);
  }
}

async function unpacked(file: ZipFile, entry: Entry, name: string, zip: string, limits: ZipLimits): Promise<Uint8Array> {
  const where = `${zip}/${name}`;
  if (leadsOutside(name)) throw new IntakeError("zip-path", `${where}: leads out of the folder it stands in; it was left out`);
  if (isLink(entry)) throw new IntakeError("zip-link", `${where}: a link and no file; it was left out`);
  if (entry.isEncrypted()) throw new IntakeError("zip-locked", `${where}: locked with a password; unpack it and add the files`);
  const most = Math.min(limits.bytesEach, Math.max(entry.compressedSize * limits.ratio, SMALL));
  if (entry.uncompressedSize > most) throw bomb(where);
  try {
    return await read(file, entry, where, most);
  } catch (cause) {
    throw cause instanceof IntakeError ? cause : broken(where, cause);
  }
}

/** What a file says of its own size is not believed. */
async function read(file: ZipFile, entry: Entry, where: string, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (await file.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw bomb(where);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** UTF-8 where the file says so or the bytes are; else the charset of Arabic Windows. */
function nameOf({ fileNameRaw }: Entry): string {
  for (const charset of ["utf-8", "windows-1256"])
    try {
      return new TextDecoder(charset, { fatal: true }).decode(fileNameRaw).replaceAll("\\", "/");
    } catch {}
  return "?";
}

const leadsOutside = (path: string): boolean => path.split("/").includes("..") || /^(?:\/|[a-z]:)/iu.test(path);

/** The upper half of a Unix file's attributes is its mode. */
const isLink = ({ externalFileAttributes }: Entry): boolean => ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

const bomb = (where: string) => new IntakeError("zip-bomb", `${where}: unpacks to far more than it is, as a trap does; it was left out`);
const broken = (where: string, cause: unknown) =>
  new IntakeError("zip-broken", `${where}: not a whole ZIP: ${(cause as Error).message}`, { cause });

/** Bytes that any file may unpack to. */
const SMALL = 65_536;

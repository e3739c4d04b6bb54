import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";
import { ArchiveError } from "../errors.ts";

/** Writes lines to a file, compressed and, with a passphrase, encrypted as age does (`age -d` opens it). It is there whole or not at all. Gives its size. */
export async function writeBackupFile(file: string, lines: AsyncIterable<string>, passphrase: string | null): Promise<number> {
  const part = `${file}.part`;
  try {
    const packed = createGzip({ level: FAST });
    const source = Readable.from(lines);
    source.on("error", (error) => packed.destroy(error));
    source.pipe(packed);
    await pipeline(passphrase === null ? packed : await encrypted(packed, passphrase), createWriteStream(part, { mode: 0o600 }));
    const handle = await open(part);
    await handle.sync();
    await handle.close();
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return (await stat(file)).size;
}

/** A third of the time of zlib's own choice for a sixth more bytes. */
const FAST = 3;

async function encrypted(packed: Readable, passphrase: string): Promise<Readable> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return Readable.fromWeb(await encrypter.encrypt(Readable.toWeb(packed)));
}

/**
 * The lines of a back-up file, whether encrypted or not.
 *
 * @throws ArchiveError `backup-missing`, `backup-passphrase` where it is encrypted and the passphrase is missing or wrong, `backup-broken`.
 */
export async function* backupFileLines(file: string, passphrase: string | null): AsyncGenerator<string> {
  const packed = await packedBytes(file, passphrase);
  const unpacked = createGunzip();
  packed.on("error", (error) => unpacked.destroy(error));
  // Whoever reads the lines may stop before the end: what is found broken after that is nobody's concern, but without a listener would end the process.
  unpacked.on("error", () => packed.destroy());
  try {
    yield* createInterface({ input: packed.pipe(unpacked), crlfDelay: Number.POSITIVE_INFINITY });
    if (unpacked.errored) throw unpacked.errored;
  } catch (cause) {
    throw broken(file, cause);
  } finally {
    unpacked.destroy();
  }
}

export const broken = (file: string, cause?: unknown): ArchiveError =>
  new ArchiveError("backup-broken", `${file}: no whole back-up; use another one`, cause);

async function packedBytes(file: string, passphrase: string | null): Promise<Readable> {
  if (!(await isEncrypted(file))) return createReadStream(file);
  if (passphrase === null) throw new ArchiveError("backup-passphrase", `${file}: encrypted; give its passphrase`);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return Readable.fromWeb(await decrypter.decrypt(Readable.toWeb(createReadStream(file))));
  } catch (cause) {
    throw new ArchiveError("backup-passphrase", `${file}: the passphrase does not open it`, cause);
  }
}

async function isEncrypted(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    const { buffer } = await handle.read(Buffer.alloc(AGE.length), 0, AGE.length, 0);
    await handle.close();
    return buffer.toString("latin1") === AGE;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    throw new ArchiveError("backup-missing", `${file}: no such file; check the name`, cause);
  }
}

/** How a file that age encrypted begins. */
const AGE = "age-encryption.org/";

import type { Readable } from "node:stream";
import { createBrotliDecompress, createInflate, createUnzip } from "node:zlib";
import { IntakeError } from "../errors.ts";
import type { FetchLimits } from "./fetched.ts";

/**
 * An answer's body, unpacked, never held beyond its limits.
 *
 * @throws IntakeError `fetch-size`, `fetch-unpacked`, `fetch-encoding`.
 */
export async function receiveBody(body: Readable, encoding: string | undefined, limits: FetchLimits, url: string): Promise<Uint8Array> {
  const unpacker = unpackerFor(encoding, url);
  let received = 0;
  const counted = (async function* () {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      received += chunk.length;
      if (received > limits.bytes) throw tooLarge(url, limits.bytes);
      yield chunk;
    }
  })();
  if (!unpacker) return Buffer.concat(await Array.fromAsync(counted));
  return unpacked(counted, unpacker, limits, url, () => received);
}

async function unpacked(
  packed: AsyncGenerator<Uint8Array>,
  unpacker: ReturnType<typeof createUnzip>,
  limits: FetchLimits,
  url: string,
  received: () => number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const pushing = push(packed, unpacker);
  // Its error is thrown where the unpacked bytes are read; without this line it would be thrown a second time, at nobody.
  pushing.catch(() => {});
  try {
    for await (const chunk of unpacker as AsyncIterable<Uint8Array>) {
      total += chunk.length;
      if (total > limits.unpackedBytes || (total > RATIO_FROM && total > received() * limits.ratio)) throw bomb(url);
      chunks.push(chunk);
    }
    await pushing;
  } catch (error) {
    await packed.return(undefined).catch(() => {});
    if (String((error as { code?: unknown }).code).startsWith("Z_") || String((error as { code?: unknown }).code).startsWith("ERR__ERROR"))
      throw wrongEncoding(url, error);
    throw error;
  } finally {
    unpacker.destroy();
  }
  return Buffer.concat(chunks);
}

async function push(packed: AsyncIterable<Uint8Array>, unpacker: ReturnType<typeof createUnzip>): Promise<void> {
  try {
    for await (const chunk of packed) {
      if (unpacker.destroyed) return;
      if (!unpacker.write(chunk)) await drained(unpacker);
    }
    unpacker.end();
  } catch (error) {
    unpacker.destroy(error as Error);
    throw error;
  }
}

const drained = (unpacker: ReturnType<typeof createUnzip>): Promise<void> =>
  new Promise((resolve) => {
    unpacker.once("drain", resolve).once("close", resolve);
  });

function unpackerFor(encoding: string | undefined, url: string): ReturnType<typeof createUnzip> | null {
  const name = encoding?.trim().toLowerCase() ?? "identity";
  if (name === "identity" || name === "") return null;
  if (name === "gzip" || name === "x-gzip") return createUnzip();
  if (name === "deflate") return createInflate();
  if (name === "br") return createBrotliDecompress();
  throw wrongEncoding(url, undefined);
}

/** A few bytes of blanks pack better than any ratio worth asking for. */
const RATIO_FROM = 65_536;

const tooLarge = (url: string, bytes: number) =>
  new IntakeError("fetch-size", `${url}: larger than ${bytes / 1_000_000} MB; save it and add the file, or leave it out`);

const bomb = (url: string) =>
  new IntakeError("fetch-unpacked", `${url}: unpacks to far more than it is, as a trap does; it was not read further`);

const wrongEncoding = (url: string, cause: unknown) =>
  new IntakeError("fetch-encoding", `${url}: packed in a way that cannot be unpacked; save the page and add the file`, { cause });

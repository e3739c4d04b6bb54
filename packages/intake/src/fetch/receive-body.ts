import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
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
  packed: AsyncIterable<Uint8Array>,
  unpacker: Unpacker,
  limits: FetchLimits,
  url: string,
  received: () => number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const keep = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of source) {
      total += chunk.length;
      if (total > limits.unpackedBytes || (total > RATIO_FROM && total > received() * limits.ratio)) throw bomb(url);
      chunks.push(chunk);
    }
  };
  try {
    await pipeline(packed, unpacker, keep);
  } catch (error) {
    throw isUnpackers(error) ? wrongEncoding(url, error) : error;
  }
  return Buffer.concat(chunks);
}

/** Whether an error came out of zlib: its codes are `Z_DATA_ERROR` and the like, brotli's `ERR__ERROR_…` and `ERR_…`. */
const isUnpackers = (error: unknown): boolean =>
  /^(Z_|ERR__ERROR|ERR_BROTLI|ERR_PADDING)/u.test(String((error as { code?: unknown }).code));

function unpackerFor(encoding: string | undefined, url: string): Unpacker | null {
  const name = encoding?.trim().toLowerCase() ?? "identity";
  if (name === "identity" || name === "") return null;
  if (name === "gzip" || name === "x-gzip") return createUnzip();
  if (name === "deflate") return createInflate();
  if (name === "br") return createBrotliDecompress();
  throw wrongEncoding(url, undefined);
}

type Unpacker = Transform;

/** A few bytes of blanks pack better than any ratio worth asking for. */
const RATIO_FROM = 65_536;

const tooLarge = (url: string, bytes: number) =>
  new IntakeError("fetch-size", `${url}: larger than ${bytes / 1_000_000} MB; save it and add the file, or leave it out`);

const bomb = (url: string) =>
  new IntakeError("fetch-unpacked", `${url}: unpacks to far more than it is, as a trap does; it was not read further`);

const wrongEncoding = (url: string, cause: unknown) =>
  new IntakeError("fetch-encoding", `${url}: packed in a way that cannot be unpacked; save the page and add the file`, { cause });

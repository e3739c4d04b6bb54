import { zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** A reading and the bytes that it was read from. */
export interface PackedReading {
  /** JSON, as `isnad read --format jsonl` prints it. */
  readonly reading: string;
  readonly bytes: Uint8Array;
}

/** Packs a reading for its way through the queue. The text stands in both parts, so that together they take little more than one. */
export function packReading({ reading, bytes }: PackedReading): Uint8Array {
  const told = Buffer.from(reading);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(told.length);
  return zstdCompressSync(Buffer.concat([length, told, bytes]));
}

/** Throws where the bytes are no packed reading. */
export function unpackReading(packed: Uint8Array): PackedReading {
  const all = zstdDecompressSync(packed);
  const end = 4 + all.readUInt32LE(0);
  if (end > all.length) throw new RangeError("a packed reading that is cut off");
  return { reading: all.toString("utf8", 4, end), bytes: all.subarray(end) };
}

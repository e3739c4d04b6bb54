import { type ByteReader, ByteWriter, readText, readVarint, writeText, writeVarint } from "./bytes.ts";

/**
 * A model file: named sections, each read by the stage that owns it.
 * Layout: magic, number of sections, then name and length of each, then their bytes.
 */
export type ModelFile = ReadonlyMap<string, Uint8Array>;

const MAGIC = "ISNAD-MODEL-1";

export function writeModelFile(sections: ModelFile): Uint8Array {
  const out = new ByteWriter();
  writeText(out, MAGIC);
  writeVarint(out, sections.size);
  for (const [name, bytes] of sections) {
    writeText(out, name);
    writeVarint(out, bytes.length);
  }
  for (const bytes of sections.values()) for (const byte of bytes) out.push(byte);
  return out.bytes();
}

/** Throws a `ModelFileError` where the bytes are not a model file of this version. */
export function readModelFile(data: Uint8Array): ModelFile {
  const reader: ByteReader = { data, at: 0 };
  if (data.length < MAGIC.length || readText(reader) !== MAGIC) throw new ModelFileError();
  const sizes = Array.from({ length: readVarint(reader) }, () => [readText(reader), readVarint(reader)] as const);
  const sections = new Map<string, Uint8Array>();
  for (const [name, size] of sizes) {
    sections.set(name, data.subarray(reader.at, reader.at + size));
    reader.at += size;
  }
  return sections;
}

export class ModelFileError extends Error {
  override name = "ModelFileError";
  constructor() {
    super("these bytes are not an Isnad model of this version; take the model that ships with @isnad/arabic");
  }
}

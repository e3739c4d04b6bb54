/** Reading and writing the model file's small parts: variable-length integers and UTF-8 strings. */

export interface ByteReader {
  readonly data: Uint8Array;
  at: number;
}

/** A growing buffer. */
export class ByteWriter {
  #data = new Uint8Array(1024);
  #length = 0;

  push(byte: number): void {
    if (this.#length === this.#data.length) {
      const larger = new Uint8Array(this.#data.length * 2);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[this.#length++] = byte;
  }

  bytes(): Uint8Array {
    return this.#data.slice(0, this.#length);
  }
}

/** Unsigned, below 2^32. */
export function writeVarint(out: ByteWriter, value: number): void {
  let rest = value >>> 0;
  while (rest >= 0x80) {
    out.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  out.push(rest);
}

export function readVarint(bytes: ByteReader): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes.data[bytes.at++] as number;
    value |= (byte & 0x7f) << shift;
    // Past the end there is no byte: bytes that are no model must not hang the reader.
    if (!(byte >= 0x80)) return value >>> 0;
  }
}

/** A string as its length in UTF-16 units and each unit as a varint: no TextDecoder, which a pure package has not. */
export function writeText(out: ByteWriter, text: string): void {
  writeVarint(out, text.length);
  for (let i = 0; i < text.length; i++) writeVarint(out, text.charCodeAt(i));
}

export function readText(bytes: ByteReader): string {
  const length = readVarint(bytes);
  let text = "";
  for (let i = 0; i < length; i++) text += String.fromCharCode(readVarint(bytes));
  return text;
}

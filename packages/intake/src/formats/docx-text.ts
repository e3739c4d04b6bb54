import mammoth from "mammoth";
import { IntakeError } from "../errors.ts";
import type { ReadDocument } from "./read-document.ts";
import { unzip } from "./unzip.ts";

/** The text of a Word document, a line for each paragraph. Its parts are looked through before the library unpacks them. */
export async function docxText(bytes: Uint8Array): Promise<ReadDocument> {
  try {
    const refused = await refusedFor(bytes);
    if (refused) return refused;
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) });
    const text = value
      .split(/\n+/u)
      .map((line) => line.replace(/\s+/gu, " ").trim())
      .filter(Boolean)
      .join("\n");
    return text === "" ? { id: "document-empty" } : { text };
  } catch (error) {
    return { id: error instanceof IntakeError && error.id === "zip-size" ? "document-bomb" : "document-broken" };
  }
}

/** A part that unpacks too far, or that declares a document type and with it entities, has no place in a document. */
async function refusedFor(bytes: Uint8Array): Promise<ReadDocument | null> {
  const errors: IntakeError[] = [];
  for await (const { name, bytes: part } of unzip(bytes, "", (error) => errors.push(error), PART_LIMITS))
    if (/\.(?:xml|rels)$/u.test(name) && /<!(?:doctype|entity)/iu.test(Buffer.from(part.subarray(0, OPENING)).toString("latin1")))
      return { id: "document-doctype" };
  const [first] = errors;
  return first ? { id: first.id === "zip-bomb" ? "document-bomb" : "document-broken" } : null;
}

/** Markup packs better than text: 20 MB of it is a book. */
const PART_LIMITS = { entries: 1_000, bytesEach: 20_000_000, bytes: 60_000_000, ratio: 100 };
const OPENING = 4_096;

import { IntakeError } from "../errors.ts";

/** A feed's text by its byte order mark, else by its own declaration, else by the header that it came with, else as UTF-8. */
export function decodeFeed(bytes: Uint8Array, contentType: string | null, where: string): string {
  const label = markedEncoding(bytes) ?? declaredEncoding(bytes) ?? /charset\s*=\s*["']?([\w-]+)/iu.exec(contentType ?? "")?.[1] ?? "utf-8";
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return decodedAnyway(bytes, where);
  }
}

/** What is declared wrongly is most often UTF-8 or, of old Arabic feeds, windows-1256. */
function decodedAnyway(bytes: Uint8Array, where: string): string {
  for (const label of ["utf-8", "windows-1256"]) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {}
  }
  throw new IntakeError("feed-encoding", `${where}: its letters are in no encoding that is known here; nothing of it was read`);
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xff && second === 0xfe ? "utf-16le" : null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const opening = Buffer.from(bytes.subarray(0, 256)).toString("latin1");
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w-]+)["']/u.exec(opening)?.[1] ?? null;
}

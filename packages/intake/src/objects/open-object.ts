import { IntakeError } from "../errors.ts";
import { askStore, MOST_ATTEMPTS, pause, type StoreAnswer, unreachable } from "./ask-store.ts";
import { type ObjectAddress, objectName, objectUrl } from "./object-address.ts";
import type { StoreSettings } from "./store-settings.ts";

/** An object that has begun to come. */
export interface OpenObject {
  /** What the store calls this state of it (its ETag); `null` where it names none that can be asked for. */
  readonly version: string | null;
  /** To be gone through once. What breaks off is asked for again from where it did, as long as the object is the same. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Part of an object in bytes, half-open, and the state that it must be of. */
export interface ObjectPart {
  readonly start: number;
  readonly end: number;
  readonly version: string | null;
}

/** Asks for an object, or a part of it. Throws what `askStore` does, before and while it comes. */
export async function openObject(settings: StoreSettings, of: ObjectAddress, part: ObjectPart | null = null): Promise<OpenObject> {
  const answer = await askFor(settings, of, part);
  const version = part?.version ?? versionOf(answer);
  return { version, bytes: bytesOf(settings, of, answer, part ?? { start: 0, end: sizeOf(answer, of), version }) };
}

async function* bytesOf(settings: StoreSettings, of: ObjectAddress, first: StoreAnswer, part: ObjectPart): AsyncGenerator<Uint8Array> {
  let [answer, at] = [first, part.start];
  for (let failures = 0; at < part.end; ) {
    try {
      for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
        at += chunk.length;
        failures = 0;
        yield chunk;
      }
      if (at < part.end) throw new Error("it broke off");
    } catch (error) {
      if (++failures === MOST_ATTEMPTS) throw unreachable(of, error instanceof Error ? error.message : String(error));
      await pause(failures);
      answer = await askFor(settings, of, { ...part, start: at });
    }
  }
}

async function askFor(settings: StoreSettings, of: ObjectAddress, part: ObjectPart | null): Promise<StoreAnswer> {
  const answer = await askStore(settings, of, objectUrl(of, settings.endpoint), part === null ? {} : partHeaders(part));
  const encoding = answer.headers["content-encoding"];
  if (part !== null && answer.statusCode !== 206) throw unusable(of, "the store gives no parts of objects");
  if (encoding !== undefined && encoding !== "identity") throw unusable(of, `it is kept packed (${String(encoding)}); unpack it first`);
  return answer;
}

const partHeaders = ({ start, end, version }: ObjectPart): Readonly<Record<string, string>> => ({
  range: `bytes=${start}-${end - 1}`,
  ...(version === null ? {} : { "if-match": version }),
});

/** A weak tag can't be asked for. */
function versionOf({ headers: { etag } }: StoreAnswer): string | null {
  return typeof etag === "string" && etag.startsWith('"') ? etag : null;
}

function sizeOf({ headers }: StoreAnswer, of: ObjectAddress): number {
  const size = Number(headers["content-length"] ?? Number.NaN);
  if (Number.isNaN(size)) throw unusable(of, "the store does not say how long it is");
  return size;
}

const unusable = (of: ObjectAddress, why: string): IntakeError => new IntakeError("objects-answer", `${objectName(of)}: ${why}`);

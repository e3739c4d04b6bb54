import { AwayError, type GivenRange } from "@isnad/work";
import { InputError } from "../errors.ts";

/** The bytes of a stretch of an object in the store that the environment names. Rejects with an `AwayError` where the store does not answer. */
export async function objectStretch({ path, start, end, version }: GivenRange): Promise<Uint8Array> {
  const { objectAddress, openObject, storeSettings } = await import("@isnad/intake/objects");
  try {
    const { bytes } = await openObject(storeSettings(process.env), objectAddress(path), { start, end, version });
    return Buffer.concat(await Array.fromAsync(bytes));
  } catch (cause) {
    if (cause instanceof InputError && cause.id === "objects-unreachable") throw new AwayError(cause.id, cause.message, { cause });
    throw cause;
  }
}

import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { IntakeError } from "../errors.ts";
import type { Resolve } from "./fetched.ts";
import { isPublicAddress } from "./is-public-address.ts";

/**
 * The one address at which a host is to be asked. Where any of its addresses is special none is taken: an honest host has no such among its own.
 *
 * @throws IntakeError `fetch-host` where it has none, `fetch-private`.
 */
export async function vettedAddress(host: string, resolve: Resolve, allowPrivate: readonly string[]): Promise<string> {
  const addresses = isIP(host) ? [host] : await resolved(host, resolve);
  const allowed = (address: string) => isPublicAddress(address) || allowPrivate.includes(host) || allowPrivate.includes(address);
  const refused = addresses.find((address) => !allowed(address));
  if (refused !== undefined) throw privateHost(host, refused);
  const [first] = [...addresses].sort((a, b) => isIP(a) - isIP(b));
  if (first === undefined || isIP(first) === 0) throw unknownHost(host);
  return first;
}

/** The machine's own resolver, as every other program on it asks. */
export const resolveHost: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

async function resolved(host: string, resolve: Resolve): Promise<readonly string[]> {
  try {
    return await resolve(host);
  } catch (cause) {
    throw unknownHost(host, cause);
  }
}

const unknownHost = (host: string, cause?: unknown) =>
  new IntakeError("fetch-host", `${host}: no such host is known; check the spelling and the connection`, { cause });

const privateHost = (host: string, address: string) =>
  new IntakeError(
    "fetch-private",
    `${host}${host === address ? "" : ` (${address})`}: not an address of the open internet; where it is yours, allow it by name: --allow-private ${host}`,
  );

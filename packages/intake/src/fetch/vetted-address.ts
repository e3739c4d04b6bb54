import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { IntakeError } from "../errors.ts";
import { hostOf } from "./checked-url.ts";
import type { Resolve } from "./fetched.ts";
import { isPublicAddress } from "./is-public-address.ts";

/**
 * The one IP address at which a URL's host is to be asked. Where any of its addresses is special none is taken: an honest host has no such among its own.
 *
 * @throws IntakeError `fetch-host` where it has none, `fetch-private`, `fetch-port`.
 */
export async function vettedAddress(url: URL, resolve: Resolve, allowPrivate: readonly string[]): Promise<string> {
  const host = hostOf(url);
  const addresses = isIP(host) ? [host] : await resolved(host, resolve);
  const named = (address: string) => allowPrivate.includes(host) || allowPrivate.includes(address);
  const refused = addresses.find((address) => !isPublicAddress(address) && !named(address));
  if (refused !== undefined) throw privateHost(host, refused);
  const [first] = [...addresses].sort((a, b) => isIP(a) - isIP(b));
  if (first === undefined || isIP(first) === 0) throw unknownHost(host);
  if (url.port !== "" && !named(first)) throw unusualPort(url, host);
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

const unusualPort = (url: URL, host: string) =>
  new IntakeError(
    "fetch-port",
    `${url.href}: only the ports 80 and 443 are asked; where you trust it, allow the host: --allow-private ${host}`,
  );

import ipaddr from "ipaddr.js";

/**
 * Whether an IP address is one of the open internet's. Everything with a special meaning is not: private, loopback, link-local, carrier-grade NAT,
 * multicast, documentation, and every form of IPv6 that wraps an IPv4 address (mapped, NAT64, 6to4, Teredo), whatever it wraps.
 * Source: IANA's special-purpose address registries, as `ipaddr.js` tells them.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || !isPlain(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  if (parsed.kind() === "ipv6") return parsed.match(GLOBAL_UNICAST);
  return !OF_CLOUDS.includes(parsed.toString());
}

/** `ipaddr.js` reads octal, hexadecimal and short forms; a resolver gives none, and none is let through. */
const isPlain = (address: string): boolean => address.includes(":") || ipaddr.IPv4.isValidFourPartDecimal(address);

/** All of IPv6 that is given out today; what lies outside (`::7f00:1`, `64:ff9b::`) is old or special. */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

/** Addresses in public ranges at which a cloud's machines reach what tells them their secrets: Azure's. */
const OF_CLOUDS = ["168.63.129.16"];

import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/** The address that a request came from; behind a proxy of this machine that which the proxy names last, since what stands before it anyone may write. */
export function addressOf(context: Context, isProxied: boolean): string {
  const address = getConnInfo(context).remote.address ?? "";
  const told = isProxied && LOOPBACK.test(address) ? context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return told || address;
}

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/u;

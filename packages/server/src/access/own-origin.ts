import type { MiddlewareHandler } from "hono";
import { ServerError } from "../errors.ts";

/**
 * Refuses what another site may have sent: a `Host` that is not one of ours (DNS rebinding), an `Origin` that is not ours or a page of another site
 * behind a request of the interface (CSRF). `origins` are ours, such as `http://127.0.0.1:4780`.
 */
export function ownOrigin(origins: () => readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const own = origins();
    const host = context.req.header("host") ?? "";
    if (!own.some((origin) => new URL(origin).host === host.toLowerCase()))
      throw new ServerError("host-unknown", 421, `this server is not "${host}"; use one of ${own.join(", ")}, or name it with --url`);
    if (isForeign(context.req.method, context.req.path, (name) => context.req.header(name), own))
      throw new ServerError("origin-foreign", 403, "the request was made by a page of another site");
    await next();
  };
}

function isForeign(method: string, path: string, header: (name: string) => string | undefined, own: readonly string[]): boolean {
  const origin = header("origin");
  if (origin !== undefined) return !own.includes(origin.toLowerCase());
  const site = header("sec-fetch-site");
  if (site === undefined || site === "same-origin" || site === "none") return false;
  return path.startsWith("/api") || method !== "GET";
}

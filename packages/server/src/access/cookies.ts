import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

/** The cookie of a session. Its name holds the port: browsers share cookies among the ports of a host. */
export interface SessionCookie {
  readonly read: (context: Context) => string | null;
  readonly write: (context: Context, secret: string) => void;
  readonly clear: (context: Context) => void;
}

export function sessionCookie(name: () => string, https: boolean): SessionCookie {
  const options = { httpOnly: true, sameSite: "Strict", path: "/api", secure: https } as const;
  return {
    read: (context) => getCookie(context, name()) ?? null,
    write: (context, secret) => setCookie(context, name(), secret, options),
    clear: (context) => void deleteCookie(context, name(), options),
  };
}

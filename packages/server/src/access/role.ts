import type { MiddlewareHandler } from "hono";
import type { Role } from "../api/api.ts";
import { ServerError } from "../errors.ts";

/** Who asks. */
export interface Who {
  readonly user: string;
  readonly role: Role;
  /** Whether with a password. */
  readonly signedIn: boolean;
}

/** What every handler finds in its context. */
export interface Env {
  readonly Variables: { readonly who: Who };
}

/** Lets in whoever has a role or a higher one; the role is asked of every request anew. */
export const needs =
  (role: Role): MiddlewareHandler<Env> =>
  async (context, next) => {
    if (RANK[context.var.who.role] < RANK[role])
      throw new ServerError("role-too-low", 403, `this takes the role ${role}; ask an administrator of this archive for it`);
    await next();
  };

const RANK: Readonly<Record<Role, number>> = { reader: 0, reviewer: 1, administrator: 2 };

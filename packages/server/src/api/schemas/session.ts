import { z } from "@hono/zod-openapi";
import type { Session } from "../api.ts";

export const session: z.ZodType<Session> = z
  .object({
    user: z.string(),
    role: z.enum(["reader", "reviewer", "administrator"]),
    signedIn: z.boolean(),
    archive: z.string(),
    demonstration: z.boolean(),
    version: z.string(),
    reports: z.int(),
    formats: z.array(z.string()),
    redactions: z.array(z.string()),
  })
  .openapi("Session");

/** How somebody says who they are: with the token that `isnad serve` printed, or with name and password. */
export const signIn = z
  .union([
    z.strictObject({ token: z.string().min(1).max(200) }),
    z.strictObject({ user: z.string().min(1).max(200), password: z.string().min(1).max(1024) }),
  ])
  .openapi("SignIn");

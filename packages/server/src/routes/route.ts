import { OpenAPIHono, type z } from "@hono/zod-openapi";
import type { Env } from "../access/role.ts";
import { problem } from "../api/schemas/filter.ts";
import { ServerError } from "../errors.ts";

/** A body of JSON in a route's description. */
export const json = <T>(schema: z.ZodType<T>, description: string) => ({ content: { "application/json": { schema } }, description });

/** What every route may answer besides. */
export const PROBLEM = json(problem, "What went wrong; `id` stays the same from version to version.");

/** A part of the interface. What does not fit a route's schema is a problem like any other. */
export const routes = (): OpenAPIHono<Env> =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return;
      const [first] = result.error.issues;
      const where = [result.target, ...(first?.path ?? [])].join(".");
      throw new ServerError("request-wrong", 400, `${where}: ${first?.message ?? "is not as asked for"}; GET /api describes every request`);
    },
  });

import { OpenAPIHono } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ownOrigin } from "./access/own-origin.ts";
import { rateLimit } from "./access/rate-limit.ts";
import type { Env } from "./access/role.ts";
import { securityHeaders } from "./access/security-headers.ts";
import { ServerError } from "./errors.ts";
import { deskFiles } from "./files/desk-files.ts";
import { actorRoutes } from "./routes/actors.ts";
import { addressOf } from "./routes/address-of.ts";
import { archiveRoutes } from "./routes/archive.ts";
import { claimRoutes } from "./routes/claims.ts";
import { countRoutes } from "./routes/counts.ts";
import { entityRoutes } from "./routes/entities.ts";
import { exportRoutes } from "./routes/export.ts";
import { intakeRoutes } from "./routes/intake.ts";
import { keptAnswers } from "./routes/kept-answers.ts";
import { type Preparing, prepareAnswers } from "./routes/prepare-answers.ts";
import { problemAnswer } from "./routes/problem-answer.ts";
import { readRoutes } from "./routes/read.ts";
import { reportRoutes } from "./routes/reports.ts";
import { reviewRoutes } from "./routes/reviews.ts";
import type { Served } from "./routes/served.ts";
import { sessionRoutes } from "./routes/session.ts";
import { storyRoutes } from "./routes/stories.ts";
import { viewRoutes } from "./routes/views.ts";
import { watchRoutes } from "./routes/watches.ts";
import { workRoutes } from "./routes/work.ts";

/** What the application needs besides what it serves. */
export interface AppOptions {
  readonly served: Served;
  /** Our own origins, such as `http://127.0.0.1:4780`. */
  readonly origins: () => readonly string[];
  readonly https: boolean;
  /** The folder of the built desk; `null` serves the interface alone. */
  readonly desk: string | null;
  /** Hears of errors that are our own fault. */
  readonly onError: (error: unknown) => void;
}

/** An application, and what prepares its answers. */
export interface App extends Pick<Preparing, "run"> {
  readonly fetch: OpenAPIHono<Env>["fetch"];
}

/** The server's application: who may ask first, then the interface under `/api`, then the desk's files. */
export function app({ served, origins, https, desk, onError }: AppOptions): App {
  const all = new OpenAPIHono<Env>();
  const keeping = keptAnswers(served.archive);
  const parts = PARTS.map((part) => part(served));
  const { heard, run } = prepareAnswers(served.archive, ownAsking(parts, keeping));
  all.onError((error, context) => problemAnswer(error, context, onError));
  all.notFound((context) => problemAnswer(new ServerError("no-such-path", 404, `nothing at ${context.req.path}`), context, onError));
  all.use(securityHeaders(https));
  all.use(ownOrigin(origins));
  all.use(withinRate(served.isProxied));
  all.use(heard);
  all.use("/api/*", (context, next) => (UPLOADS.has(context.req.path) ? limits.upload : limits.other)(context, next));
  all.use("/api/*", async (context, next) => {
    if (!isOpen(context.req.method, context.req.path)) {
      const bearer = /^Bearer (.+)$/u.exec(context.req.header("authorization") ?? "")?.[1] ?? null;
      context.set("who", await served.access.who(served.cookie.read(context), bearer));
    }
    await next();
  });
  for (const path of KEPT) all.use(`/api/${path}`, keeping);
  for (const part of parts) all.route("/api", part);
  all.doc31("/api", { openapi: "3.1.0", info: { title: "Isnad", version: served.reader.version } });
  all.all("/api/*", (context) => context.notFound());
  if (desk !== null) all.route("/", deskFiles(desk));
  return { fetch: all.fetch, run };
}

/** Asks the interface itself, as a reader, without the way there. */
function ownAsking(parts: readonly OpenAPIHono<Env>[], keeping: MiddlewareHandler): (path: string) => Promise<unknown> {
  const own = new OpenAPIHono<Env>();
  own.use(async (context, next) => {
    context.set("who", { user: "isnad", role: "reader", signedIn: false });
    await next();
  });
  own.use(keeping);
  for (const part of parts) own.route("/api", part);
  return async (path) => own.request(path);
}

const PARTS = [
  sessionRoutes,
  reportRoutes,
  readRoutes,
  claimRoutes,
  reviewRoutes,
  entityRoutes,
  intakeRoutes,
  watchRoutes,
  storyRoutes,
  viewRoutes,
  actorRoutes,
  countRoutes,
  exportRoutes,
  archiveRoutes,
  workRoutes,
];

/** What is asked of the whole archive: `actors/*` is `actors` too. No request may fit two, or it would wait for itself. */
const KEPT = ["actors/*", "count", "entities/candidates", "map", "network", "stories", "timeline"];

/** Signing in and out, and the description of the interface, ask for nobody. */
const isOpen = (method: string, path: string): boolean => path === "/api" || (path === "/api/session" && method !== "GET");

function withinRate(isProxied: boolean) {
  const within = rateLimit({ burst: 600, perSecond: 50 }, Date.now);
  return async (context: Parameters<typeof addressOf>[0], next: () => Promise<void>): Promise<void> => {
    if (!within(addressOf(context, isProxied))) throw new ServerError("too-many-requests", 429, "too many requests; wait a second");
    await next();
  };
}

/** How much may be sent, in bytes: reports, and anything else. */
const limits = { upload: limitOf(50 * 2 ** 20), other: limitOf(2 ** 20) };

const UPLOADS: ReadonlySet<string> = new Set(["/api/reports", "/api/read"]);

function limitOf(maxSize: number) {
  const onError = (): never => {
    throw new ServerError("upload-too-large", 413, `more than ${maxSize / 2 ** 20} MB; send fewer at a time`);
  };
  return bodyLimit({ maxSize, onError });
}

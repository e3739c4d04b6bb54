import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Problem } from "../api/api.ts";
import { type ErrorStatus, ServerError } from "../errors.ts";

/** An error as the answer that tells it. Of our own faults only `onError` hears more. */
export function problemAnswer(error: unknown, context: Context, onError: (error: unknown) => void): Response {
  const { status, problem, wait } = told(error);
  if (status === 500) onError(error);
  return context.json(problem, status, wait === null ? {} : { "Retry-After": String(wait) });
}

interface Told {
  readonly status: ErrorStatus;
  readonly problem: Problem;
  /** Seconds until it is worth trying again. */
  readonly wait: number | null;
}

function told(error: unknown): Told {
  if (error instanceof ServerError) {
    const { id, message, status } = error;
    return { status, problem: { id, message }, wait: status === 503 || status === 429 ? (error.wait ?? 1) : null };
  }
  if (isNamed(error, "IntakeError")) return { status: 400, problem: { id: error.id, message: error.message }, wait: null };
  if (isNamed(error, "WorkError")) return { status: 409, problem: { id: error.id, message: error.message }, wait: null };
  if (isNamed(error, "ArchiveError")) {
    const { id, message } = error;
    const status = statusOf(id);
    return { status, problem: { id, message }, wait: status === 503 ? 5 : null };
  }
  if (error instanceof HTTPException && error.status < 500)
    return { status: 400, problem: { id: "request-wrong", message: error.message }, wait: null };
  return { status: 500, problem: { id: "internal", message: "something went wrong in the server; its log tells more" }, wait: null };
}

const isNamed = (error: unknown, name: string): error is Error & { readonly id: string } =>
  error instanceof Error && error.name === name && "id" in error;

function statusOf(id: string): ErrorStatus {
  if (/no-such|not-there|missing/u.test(id)) return 404;
  if (/unreachable|locked/u.test(id)) return 503;
  return 409;
}

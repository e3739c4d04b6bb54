import type { Problem } from "@isnad/server/api";
import { ProblemError } from "./problem.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Asks the server under `/api`; `body` goes as JSON, a `FormData` as it is. Nothing but this and `useAnswer` speaks to the server, and to no other host.
 *
 * @throws ProblemError with the server's id and message; `desk-offline` where none answers.
 */
export async function send<Answer>(method: Method, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`/api${path}`, request(method, body)).catch((cause: unknown) => {
    throw new ProblemError({ id: "desk-offline", message: cause instanceof Error ? cause.message : String(cause) }, 0);
  });
  if (!response.ok) throw new ProblemError(await problemOf(response), response.status);
  return response.status === 204 ? (undefined as Answer) : ((await response.json()) as Answer);
}

function request(method: Method, body: unknown): RequestInit {
  const accept = { accept: "application/json" };
  if (body === undefined) return { method, headers: accept };
  if (body instanceof FormData) return { method, headers: accept, body };
  return { method, headers: { ...accept, "content-type": "application/json" }, body: JSON.stringify(body) };
}

async function problemOf(response: Response): Promise<Problem> {
  const said: unknown = await response.json().catch(() => null);
  const { id, message } = (said ?? {}) as Partial<Problem>;
  return { id: id ?? `http-${response.status}`, message: message ?? response.statusText };
}

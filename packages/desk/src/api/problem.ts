import type { Problem } from "@isnad/server/api";

/** An answer that was not what was asked for: the server's own id and message, and the HTTP status; 0 where no server answered. */
export class ProblemError extends Error {
  readonly id: string;
  readonly status: number;
  constructor({ id, message }: Problem, status: number) {
    super(message);
    this.name = "ProblemError";
    this.id = id;
    this.status = status;
  }
}

/** Whatever was thrown, as a problem that can be shown. */
export function asProblem(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  return new ProblemError({ id: "desk-broken", message: thrown instanceof Error ? thrown.message : String(thrown) }, 500);
}

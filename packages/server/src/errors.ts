/** Something that the server cannot do as it was asked: `message` says what came and what to do; ids stand in docs/server.md. */
export class ServerError extends Error {
  override readonly name = "ServerError";
  readonly id: string;
  /** The HTTP status that it is answered with. */
  readonly status: ErrorStatus;
  /** Seconds until it is worth trying again, where that is known. */
  readonly wait: number | null;

  constructor(id: string, status: ErrorStatus, message: string, { wait, ...options }: ErrorOptions & { readonly wait?: number } = {}) {
    super(message, options);
    this.id = id;
    this.status = status;
    this.wait = wait ?? null;
  }
}

export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 421 | 429 | 500 | 503;

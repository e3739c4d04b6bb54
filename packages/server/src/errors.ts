/** Something that the server cannot do as it was asked: `message` says what came and what to do; ids stand in docs/server.md. */
export class ServerError extends Error {
  override readonly name = "ServerError";
  readonly id: string;

  constructor(id: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.id = id;
  }
}

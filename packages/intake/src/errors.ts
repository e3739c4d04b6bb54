/** Something outside that could not be got or read: `message` says what came and what to do; ids stand in docs/intake.md. */
export class IntakeError extends Error {
  override readonly name = "IntakeError";
  readonly id: string;

  constructor(id: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.id = id;
  }
}

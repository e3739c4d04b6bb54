/** Something that the queue or its workers cannot do as they were asked: `message` says what came and what to do; ids stand in docs/scale.md. */
export class WorkError extends Error {
  override readonly name = "WorkError";
  readonly id: string;

  constructor(id: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.id = id;
  }
}

/** What can't be had at this moment and may be later: what asked for it comes again. */
export class AwayError extends WorkError {}

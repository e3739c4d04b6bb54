/** An error of the world around an archive: what is wrong and what to do. `id` stays the same from version to version. */
export class ArchiveError extends Error {
  override name = "ArchiveError";
  readonly id: string;

  constructor(id: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.id = id;
  }
}

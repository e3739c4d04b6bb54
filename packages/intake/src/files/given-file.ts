import type { Columns } from "../formats/csv-reports.ts";
import type { OnError } from "../formats/incoming.ts";

/** A file, or what an address gave. */
export interface GivenFile {
  /** Path or address, for errors and ids. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The header of that name; none for a file. */
  readonly contentType?: string | null;
  /** The address that answered; none for a file. */
  readonly url?: string | null;
}

export interface FileOptions {
  /** Which column of a CSV file holds which field. */
  readonly columns?: Columns;
  /** Told of parts that could not be read; the others still come. */
  readonly onError: OnError;
}

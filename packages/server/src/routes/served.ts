import type { Archive, Capture } from "@isnad/archive";
import type { Issue, Reading, Report } from "@isnad/reader";
import type { Access } from "../access/access.ts";
import type { SessionCookie } from "../access/cookies.ts";
import type { DeadLetter, Page, Problem, WorkView } from "../api/api.ts";

/** A report on its way in: with what had to be assumed to read its bytes, the bytes, and where they lay. */
export interface ObtainedReport {
  readonly report: Report;
  readonly issues: readonly Issue[];
  readonly bytes: Uint8Array;
  readonly from: string;
  /** How it was got, where it came from the web. */
  readonly evidence?: Capture["evidence"];
}

/** What reads: handed in, so that the server knows no language and no thread. */
export interface Reader {
  readonly version: string;
  readonly model: string;
  readonly read: (report: Pick<ObtainedReport, "report" | "issues">) => Promise<Reading>;
  /** The reports of a file by its name and bytes; what can't be read is told to `onError`. */
  readonly open: (name: string, bytes: Uint8Array, onError: (error: Problem) => void) => AsyncIterable<ObtainedReport>;
  /** The reports at an address on the open internet, with how they were got. Throws an `IntakeError`. */
  readonly fetch: (url: string, onError: (error: Problem) => void) => AsyncIterable<ObtainedReport>;
  /** All spellings that each word may be found by. */
  readonly formsOf: (words: readonly string[]) => Promise<readonly (readonly string[])[]>;
}

/** A queue of reports: handed in, so that the server knows none. Each throws a `WorkError`. */
export interface ServedWork {
  readonly status: () => Promise<WorkView>;
  /** The latest dead letters. */
  readonly dead: (most: number) => Promise<Page<DeadLetter>>;
  /** Sends dead letters again, and gives how many it was. */
  readonly retry: (numbers: readonly number[] | "all") => Promise<number>;
}

/** What the routes answer from. */
export interface Served {
  /** The archive; throws a `ServerError` while it is being opened. */
  readonly archive: () => Archive;
  readonly reader: Reader;
  /** `null` where no queue is named. */
  readonly work: ServedWork | null;
  readonly access: Access;
  readonly cookie: SessionCookie;
  readonly demonstration: boolean;
  /** Whether it is reached through a proxy. */
  readonly isProxied: boolean;
  /** The present instant, ISO. */
  readonly now: () => string;
}

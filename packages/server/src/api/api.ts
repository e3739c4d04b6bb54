import type { ArchiveSize, LossReport } from "@isnad/archive";

/** What the server sends and takes, as JSON. Offsets are UTF-16, half-open, into the report's text; days are ISO. */
export type {
  ActorRecord,
  Commitment,
  CountedBy,
  DatedEvent as TimelineEvent,
  FoundClaim,
  Listed as Page,
  ListedActor as ActorSummary,
  ListedFeed,
  ListedReport as ReportSummary,
  ListedReview,
  ListedStory,
  LossReport,
  NamedCount,
  Network as NetworkView,
  NetworkEdge,
  NetworkNode,
  PartyName as Named,
  QueuedClaim,
  SameCandidate,
  Timeline as TimelineView,
  ToldPlace as MapPlace,
  ToldPlaces as MapView,
  Verified,
  WholeReport as ReportView,
  WholeStory,
} from "@isnad/archive";
export type { Reading } from "@isnad/reader";

/** Every answer that is not 2xx: `message` says what came and what to do. */
export interface Problem {
  readonly id: string;
  readonly message: string;
}

export type Role = "reader" | "reviewer" | "administrator";

/** `GET /api/session`: who asks, and of what. */
export interface Session {
  readonly user: string;
  readonly role: Role;
  /** Whether somebody had to sign in with a password. */
  readonly signedIn: boolean;
  readonly archive: string;
  /** Whether the archive holds our own example reports. */
  readonly demonstration: boolean;
  readonly version: string;
  readonly reports: number;
  readonly formats: readonly string[];
  readonly redactions: readonly string[];
}

/** The filter that all views share, as query parameters of these names; what is not named does not matter. */
export interface Filter {
  readonly actor?: string;
  readonly recipient?: string;
  readonly speaker?: string;
  readonly place?: string;
  readonly kind?: "statement" | "event" | "relation";
  readonly type?: string;
  readonly relation?: string;
  readonly status?: string;
  readonly source?: string;
  readonly grade?: string;
  readonly since?: string;
  readonly until?: string;
  readonly asKnownOn?: string;
  readonly words?: string;
  readonly rejected?: boolean;
}

/** `POST /api/reports`: a pasted text. Files go to the same address as `multipart/form-data`, each in a field `file`. */
export interface NewReport {
  readonly text: string;
  readonly title?: string;
  readonly source?: string;
  readonly url?: string;
  readonly published?: string;
}

/** What became of each report of a `POST /api/reports`. */
export interface AddedReport {
  /** The file's name; `null` for a pasted text. */
  readonly name: string | null;
  readonly outcome: "new" | "known" | "copy" | "failed";
  readonly report: string | null;
  readonly copyOf: string | null;
  readonly problem: Problem | null;
}

/** `POST /api/reviews`. Several claims: one review each. */
export interface NewReviews {
  readonly claims: readonly string[];
  readonly action: "accept" | "reject" | "correct" | "annotate";
  readonly correction?: Readonly<Record<string, unknown>>;
  readonly note?: string;
  readonly reason?: string;
}

export interface MadeReviews {
  readonly reviews: readonly number[];
}

/** `GET /api/archive`: what `isnad doctor` tells. */
export interface ArchiveFacts extends ArchiveSize {
  readonly place: string;
  readonly kind: "pglite" | "postgres";
  readonly outdatedReadings: number;
  /** Of the database, what it takes of the disk, and how it was backed up: ISO instant, and changes since. */
  readonly version: string;
  readonly bytes: number;
  readonly backedUpAt: string | null;
  readonly changesSince: number;
  readonly reader: { readonly version: string; readonly model: string };
}

/** `POST /api/entities/merge`: says that an entity is another one. Answered with `MadeReviews`. */
export interface NewMerge {
  readonly entity: string;
  readonly into: string;
  readonly reason?: string;
}

/** `POST /api/entities/split`: says that whom these reports tell of is somebody else. */
export interface NewEntitySplit {
  readonly entity: string;
  readonly reports: readonly string[];
  readonly reason?: string;
}

export interface MadeEntitySplit {
  readonly review: number;
  /** Whoever they are now. */
  readonly entity: string;
}

/** `POST /api/stories/{id}/split`: says that some claims tell of another event. Answered with `MadeReviews`. */
export interface NewStorySplit {
  readonly claims: readonly string[];
  readonly reason?: string;
}

/** `GET /api/export/preview`: how a file would begin, and what of its first reports the format can't hold. */
export interface ExportPreview {
  readonly text: string;
  /** Reports that the file would be made of, and how many of them were looked at. */
  readonly reports: number;
  readonly previewed: number;
  readonly loss: LossReport;
  /** What the file would be called. */
  readonly name: string;
}

/** `POST /api/intake`: an address to be fetched, once. Answered with `AddedReport`s. */
export interface NewIntake {
  readonly url: string;
}

/** `POST /api/feeds`: a feed to be watched from now on; a quarter of an hour lies between polls where nothing else is said. */
export interface NewWatchedFeed {
  readonly url: string;
  readonly title?: string;
  readonly everyMinutes?: number;
}

export interface AddedFeeds {
  readonly added: number;
}

/** `GET /api/work`: how the queue of reports stands, as `isnad work --status` tells it. Where no queue is named to the server, `queue` is `null`. */
export interface WorkView {
  /** Its address, without a password. */
  readonly queue: string | null;
  readonly streams: readonly WorkStream[];
  /** Dead letters. */
  readonly dead: number;
  readonly workers: readonly WorkWorker[];
}

/** What waits to be read, or to be stored. */
export interface WorkStream {
  readonly stream: "reports" | "readings";
  readonly waiting: number;
  readonly underway: number;
  /** Of those under way, given out for a second time or more. */
  readonly again: number;
  readonly comingPerSecond: number;
  readonly donePerSecond: number;
  /** Since the oldest came in. */
  readonly lagSeconds: number;
}

/** A worker that answered. */
export interface WorkWorker {
  readonly host: string;
  readonly process: number;
  /** That read; 0 where it only stores. */
  readonly threads: number;
  readonly writer: "none" | "waiting" | "writing";
  /** Since it began, an ISO instant. */
  readonly read: number;
  readonly stored: number;
  readonly since: string;
}

/** `GET /api/work/dead`, the latest first: what could not be read or stored. */
export interface DeadLetter {
  readonly number: number;
  readonly of: "reports" | "readings";
  readonly from: string;
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
}

/** `POST /api/work/dead/retry`: sends dead letters again to where they came from. */
export interface DeadRetry {
  readonly numbers: readonly number[] | "all";
}

export interface RetriedDead {
  readonly sent: number;
}

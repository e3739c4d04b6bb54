import type {
  ActorRecord,
  Commitment,
  CountedBy,
  FoundClaim,
  ListedFeed,
  ListedReview,
  ListedStory,
  LossReport,
  NamedCount,
  SameCandidate,
  Verified,
  WholeStory,
} from "@isnad/archive";
import type { Reading } from "@isnad/reader";

/** What the server sends and takes, as JSON. Offsets are UTF-16, half-open, into the report's text; days are ISO. */
export type {
  ActorRecord,
  Commitment,
  CountedBy,
  FoundClaim,
  ListedFeed,
  ListedReview,
  ListedStory,
  LossReport,
  NamedCount,
  Reading,
  SameCandidate,
  Verified,
  WholeStory,
};

/** Every answer that is not 2xx. */
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

/** What of a long list is sent, and how much there is. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** `GET /api/reports`, the latest obtained first. */
export interface ReportSummary {
  readonly id: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly publishedOn: string | null;
  readonly obtainedAt: string;
  readonly language: string;
  /** First letters of the text. */
  readonly opening: string;
  readonly claimCount: number;
  /** Claims that nobody has reviewed. */
  readonly unreviewed: number;
  readonly issues: number;
  /** The report whose near-copy it is. */
  readonly copyOf: string | null;
}

/** `GET /api/reports/{id}`. */
export interface ReportView extends ReportSummary {
  readonly reading: Reading;
  /** Claims with their reviews laid over. `claim` is `report id/local id`. */
  readonly claims: readonly FoundClaim[];
  readonly copies: readonly { readonly report: string; readonly source: string | null; readonly likeness: number; readonly why: string }[];
  readonly capture: {
    readonly obtainedFrom: string;
    readonly obtainedAt: string;
    readonly bytesSha256: string;
    readonly textSha256: string;
  };
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

/** `GET /api/queue`: a claim to review, in its neighbourhood. */
export interface QueuedClaim {
  readonly claim: FoundClaim;
  /** The sentence that it was read from and those beside it, and where they stand in the report's text. */
  readonly start: number;
  readonly text: string;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly trigger: { readonly start: number; readonly end: number };
  /** Where the parties are mentioned in that text, by role. */
  readonly mentions: readonly { readonly role: string; readonly entity: string; readonly start: number; readonly end: number }[];
  readonly why: readonly string[];
  readonly confidence: number | null;
  /** Ids of claims that agree with and contradict it, by its story. */
  readonly story: string | null;
  readonly contradicted: boolean;
  readonly reviews: readonly ListedReview[];
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

/** `GET /api/timeline`: events and stories in the order of their days. */
export interface TimelineView {
  readonly events: readonly TimelineEvent[];
  readonly total: number;
}

export interface TimelineEvent {
  readonly claim: string;
  readonly story: string | null;
  readonly type: string;
  readonly status: string | null;
  readonly negated: boolean;
  /** ISO days, inclusive; `null` where open. Both null: undated. */
  readonly from: string | null;
  readonly to: string | null;
  readonly publishedOn: string | null;
  readonly report: string;
  readonly actors: readonly Named[];
  readonly recipients: readonly Named[];
  readonly trigger: string;
  readonly origins: number;
}

export interface Named {
  readonly entity: string;
  readonly name: { readonly ar: string; readonly en: string };
}

/** `GET /api/network`. */
export interface NetworkView {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** How many there are; more than sent where the view was cut. */
  readonly total: { readonly nodes: number; readonly edges: number };
}

export interface NetworkNode extends Named {
  readonly kind: string;
  readonly country: string | null;
  readonly claims: number;
}

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: "event" | "relation";
  readonly type: string;
  /** Some of them, at most a hundred, the latest first. */
  readonly claims: readonly string[];
  readonly claimCount: number;
  readonly reports: number;
  readonly origins: number;
  /** Nothing but somebody's word: no report tells it in its own voice. */
  readonly claimedOnly: boolean;
  readonly contradicted: boolean;
  /** First and last day that it is told of. */
  readonly firstOn: string | null;
  readonly lastOn: string | null;
}

/** `GET /api/map`: places and what is told to have happened there. */
export interface MapView {
  readonly places: readonly MapPlace[];
  readonly total: number;
  /** Claims whose place is not known. */
  readonly unplaced: number;
}

export interface MapPlace extends Named {
  readonly latitude: number;
  readonly longitude: number;
  /** How far off it may be. */
  readonly radiusKm: number;
  /** Some of them, at most two hundred, the latest first. */
  readonly claims: readonly string[];
  readonly claimCount: number;
  readonly types: readonly { readonly type: string; readonly claims: number }[];
  readonly from: string | null;
  readonly to: string | null;
}

/** `GET /api/actors`: whoever bears a name, most often told of first. */
export interface ActorSummary extends Named {
  readonly kind: string;
  readonly country: string | null;
  readonly sector: string | null;
  readonly reports: number;
}

/** `GET /api/archive`: what `isnad doctor` tells. */
export interface ArchiveFacts {
  readonly place: string;
  readonly kind: "pglite" | "postgres";
  readonly reports: number;
  readonly claims: number;
  readonly entities: number;
  readonly stories: number;
  readonly reviews: number;
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

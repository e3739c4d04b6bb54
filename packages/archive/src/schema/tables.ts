import type { EntityKind, Status } from "@isnad/reader";
import type { ColumnType, Generated } from "kysely";

/** The archive's tables as Kysely sees them. What a column means stands in docs/archive.md; the SQL in `migrations/`. */
export interface Tables {
  readonly reports: ReportRow;
  readonly readings: ReadingRow;
  readonly evidence: EvidenceRow;
  readonly entities: EntityRow;
  readonly sameness: SamenessRow;
  readonly appearances: AppearanceRow;
  readonly claims: ClaimRow;
  readonly parties: PartyRow;
  readonly items: ItemRow;
  readonly copies: CopyRow;
  readonly tellings: TellingRow;
  readonly stories: StoryRow;
  readonly story_claims: StoryClaimRow;
  readonly reviews: ReviewRow;
  readonly audit: AuditRow;
  readonly settings: SettingRow;
  readonly feeds: FeedRow;
  readonly feed_items: FeedItemRow;
  readonly watches: WatchRow;
  readonly alerts: AlertRow;
}

/** A capture: a text as one place gave it. The same text from another place is another report. */
interface ReportRow {
  /** First 24 hex digits of the SHA-256 of place and text. */
  readonly id: string;
  readonly number: Generated<number>;
  /** The id that the report came with; unique only within its source. */
  readonly given_id: string;
  readonly place: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  /** As given: an ISO date or date-time. */
  readonly published: string | null;
  /** Its day, or the day inferred by the reading; ISO. */
  readonly published_on: string | null;
  readonly language: string;
  readonly text_sha256: string;
  readonly bytes: Buffer | Uint8Array;
  readonly bytes_sha256: string;
  readonly obtained_from: string;
  readonly obtained_at: ColumnType<string, string, never>;
  /** Known bodies that its first and last lines credit, in the order in which they stand; `null` where none. */
  readonly credits: readonly string[] | null;
  /** What full-text search finds it by: its words as numbers. */
  readonly terms: readonly number[];
  /** MinHash of its shingles: signed 32-bit integers. */
  readonly signature: readonly number[];
}

interface ReadingRow {
  readonly report_id: string;
  /** 1 for the first reading of a report, counting up with each reread. The highest is the present one. */
  readonly number: number;
  readonly reader_version: string;
  readonly model: string;
  readonly read_at: string;
  /** The reading as JSON, byte for byte as the reader printed it (`text`, not `jsonb`: NUL and lone surrogates stand in it as escapes). */
  readonly body: string;
}

/** How a report's bytes were got from the web; none for what came as a file. Reports of one place are versions of one page. */
interface EvidenceRow {
  readonly report_id: string;
  /** The report's place, once more. */
  readonly place: string;
  /** JSON of an `Evidence` (versions/evidence.ts), byte for byte as the log knows its hash. */
  readonly body: string;
}

/** One thing across reports. */
interface EntityRow {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name_ar: string;
  readonly name_en: string;
  readonly country: string | null;
  readonly sector: string | null;
  readonly known: string | null;
  /** Where it was merged into another entity: that one, which is merged into none. */
  readonly merged_into: string | null;
  /** What it is found by: the words of its names in either script. */
  readonly keys: readonly string[];
}

/** What an appearance must share with an entity to be it. */
interface SamenessRow {
  readonly key: string;
  readonly entity_id: string;
}

/** An entity as one report tells of it. */
interface AppearanceRow {
  readonly report_id: string;
  readonly local_id: string;
  readonly entity_id: string;
  readonly kind: EntityKind;
  readonly name_ar: string;
  readonly name_en: string;
  readonly country: string | null;
  readonly sector: string | null;
  readonly known: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly radius_km: number | null;
  /** Why it was taken for that entity. */
  readonly why: string;
}

export type ClaimKind = "statement" | "event" | "relation";

/** A statement, event or relation of a report's present reading. */
interface ClaimRow {
  /** `report id/local id`. */
  readonly id: string;
  readonly report_id: string;
  readonly local_id: string;
  readonly kind: ClaimKind;
  /** Event or relation type; a statement's act. */
  readonly type: string;
  readonly mode: string | null;
  readonly status: Status | null;
  readonly negated: boolean;
  readonly foreground: boolean;
  readonly quoted: boolean;
  readonly confidence: number | null;
  readonly trigger_start: number;
  readonly trigger_end: number;
  readonly evidence_start: number;
  readonly evidence_end: number;
  /** ISO dates, inclusive; `null` where open. */
  readonly happened_from: string | null;
  readonly happened_to: string | null;
  /** Local id of the statement that it rests on; `null` where it is the report's own word. */
  readonly statement: string | null;
  readonly office: string | null;
  /** What a reviewer made of it: accepted, rejected, corrected; `null` where nobody has looked. */
  readonly verdict: "accepted" | "rejected" | "corrected" | null;
}

export type PartyRole = "actor" | "recipient" | "place" | "speaker" | "via" | "addressee" | "subject" | "object";

interface PartyRow {
  readonly claim_id: string;
  readonly role: PartyRole;
  readonly report_id: string;
  readonly local_id: string;
  readonly entity_id: string;
}

interface ItemRow {
  readonly claim_id: string;
  readonly number: number;
  readonly class: string;
  readonly least: number | null;
  readonly most: number | null;
}

/** A report that is a near-copy of an earlier one: both have one origin. */
interface CopyRow {
  readonly report_id: string;
  /** The earliest report of the family. */
  readonly origin_id: string;
  /** Share of shingles in common, 0–1. */
  readonly likeness: number;
  readonly why: string;
}

/** An event in the form in which tellings are looked up and compared (stories/marks.ts); made again from the reading where it is missing. */
interface TellingRow {
  readonly claim_id: string;
  readonly report_id: string;
  readonly keys: readonly number[];
  readonly marks: readonly number[];
  /** Days since 1970 on which it may have happened. */
  readonly first_day: number | null;
  readonly last_day: number | null;
  /** Whether the report says when. */
  readonly day_told: boolean;
}

interface StoryRow {
  readonly id: string;
  readonly type: string;
  readonly happened_from: string | null;
  readonly happened_to: string | null;
  readonly grade: string;
  readonly reports: number;
  readonly origins: number;
  readonly contradictions: number;
  /** Days of publication of the first and last report. */
  readonly first_on: string | null;
  readonly last_on: string | null;
}

interface StoryClaimRow {
  readonly claim_id: string;
  readonly story_id: string;
  readonly why: string;
}

/** A person's word over a reading: a layer, never a change of it. */
interface ReviewRow {
  readonly number: Generated<number>;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  /** What it is about: a claim, an entity, a story. */
  readonly subject: string;
  /** JSON: the words it is anchored by and what was decided. */
  readonly body: string;
  readonly reason: string;
  readonly undone_by: number | null;
}

/** One row for each change of the archive, chained: `hash` covers the row and the hash before it. */
interface AuditRow {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly subject: string;
  /** JSON; `null` where it was expunged. */
  readonly detail: string | null;
  readonly detail_sha256: string;
  readonly previous: string;
  readonly hash: string;
}

/** What the archive keeps of its own: `redaction_key`, the secret that pseudonyms are made with. */
interface SettingRow {
  readonly name: string;
  readonly value: string;
}

/** A feed that is watched. */
interface FeedRow {
  /** First 16 hex digits of the SHA-256 of the address that it was added by. */
  readonly id: string;
  readonly number: Generated<number>;
  /** Where it lies now. */
  readonly url: string;
  readonly host: string;
  readonly title: string | null;
  readonly every_minutes: number;
  /** `gone`: the server says so. `same`: it moved to where another feed lies. */
  readonly state: "watched" | "gone" | "same";
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly next_at: string;
  readonly failures: number;
  readonly asked_at: string | null;
  readonly answered_at: string | null;
  readonly new_at: string | null;
  readonly problem: string | null;
  readonly added_at: string;
}

/** An item of a feed, known by its key for good; its words are kept only until they are a report. */
interface FeedItemRow {
  readonly feed_id: string;
  readonly key: string;
  readonly number: Generated<number>;
  readonly version: string;
  /** `same`: another feed brings its page. `failed`: nothing could be read of it. `expunged`: not to be brought again. */
  readonly state: "waiting" | "stored" | "same" | "failed" | "expunged";
  /** Of its page; empty where the feed's own text is taken. */
  readonly host: string;
  /** Hash of the item's link. */
  readonly page_key: string | null;
  readonly due_at: string | null;
  readonly attempts: number;
  readonly body: string | null;
  readonly bytes: Buffer | Uint8Array | null;
  readonly text_from: string | null;
  readonly report_id: string | null;
  readonly problem: string | null;
  readonly seen_at: string;
}

/** A search that is told of when what it finds is new or changes. */
interface WatchRow {
  readonly id: string;
  readonly name: string;
  /** JSON of a `SavedFind`. */
  readonly asked: string;
  /** The last row of the log whose change was looked at. */
  readonly checked: number;
  /** The file that an Atom feed of it is written to. */
  readonly atom: string | null;
  /** JSON of a `Hook`: who else is told. */
  readonly hook: string | null;
  readonly added_at: string;
}

/** What was told of a claim or story to who watches. */
interface AlertRow {
  readonly number: Generated<number>;
  readonly watch_id: string;
  readonly at: string;
  readonly kind: "claim" | "story";
  readonly subject: string;
  /** `noted`: only to compare with later. */
  readonly change: "new" | "changed" | "noted";
  /** JSON of what was told, names as hashes: what differs from it is a change. */
  readonly told: string;
  /** The report of a claim. */
  readonly report_id: string | null;
  /** What changed, in words that name nobody. */
  readonly detail: string;
  /** Whether the hook has taken it. */
  readonly sent: boolean;
}

import type { Report } from "./report.ts";
import type { Span } from "./span.ts";
import type { Act, Bearing, EntityKind, EventType, Medium, RelationType, Sector, Status } from "./vocabulary.ts";

/** What one report says, every value pointing at the letters it was read from. docs/record.md tells it field by field. */
export interface Reading {
  readonly report: Report & { readonly language: string };
  readonly reader: { readonly version: string; readonly model: string };
  readonly sentences: readonly Span[];
  readonly mentions: readonly ReadMention[];
  readonly entities: readonly ReadEntity[];
  readonly times: readonly ReadTime[];
  readonly statements: readonly ReadStatement[];
  readonly events: readonly ReadEvent[];
  readonly relations: readonly ReadRelation[];
  readonly issues: readonly Issue[];
  /** Whom its first and last lines credit; left out where nobody. The outermost links of every chain in it. */
  readonly credits?: readonly ReadCredit[];
  /** The days that an undated report's own words put its publication in; `null` where it is dated or says nothing of it. */
  readonly inferredPublication: { readonly interval: Interval; readonly why: readonly string[] } | null;
}

/** Whose a report's words are by its own lines at head and foot (`القاهرة (أ ف ب)`, `المصدر: رويترز`, `كتب: …`): no claim that its text makes. */
export interface ReadCredit extends Span {
  readonly kind: "agency" | "byline";
  /** Id of a known body; `null` for a person, and for agencies that stay unnamed (`وكالات`). */
  readonly known: string | null;
  /** As written. */
  readonly name: string;
}

/** One place in the text that names an entity. A plural (`الطرفان`) is several mentions over the same letters. */
export interface ReadMention extends Span {
  readonly id: string;
  readonly entity: string;
}

export interface ReadEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: { readonly ar: string; readonly en: string };
  /** ISO 3166-1 alpha-3, where the text makes it plain. */
  readonly country: string | null;
  readonly sector: Sector | null;
  /** The entity's id in the knowledge that ships with Isnad: an ISO country code, a GeoNames id, an organisation's key. */
  readonly known: string | null;
  readonly location: Location | null;
  readonly why: readonly string[];
}

/** A point and how far off it may be: WGS 84 degrees, kilometres. A bearing makes it a cone from that point. */
export interface Location {
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusKm: number;
  readonly bearing: Bearing | null;
}

/** Inclusive ISO dates; `null` where the text leaves that end open. */
export interface Interval {
  readonly start: string | null;
  readonly end: string | null;
}

export type Precision = "part_of_day" | "day" | "week" | "month" | "quarter" | "season" | "year" | "decade" | "span" | "vague";

export interface ReadTime extends Span {
  readonly id: string;
  readonly interval: Interval;
  readonly precision: Precision;
  /** Parts the words state (`day`, `month`, `weekday` …), and those that were filled in. */
  readonly stated: readonly string[];
  readonly implied: readonly string[];
  /** What it was counted from. */
  readonly anchor: "publication" | "story" | null;
  readonly why: readonly string[];
}

/** An act of saying: on whose word its content rests. */
export interface ReadStatement {
  readonly id: string;
  readonly trigger: Span;
  readonly speaker: string;
  readonly act: Act;
  readonly quoted: boolean;
  /** The entity next nearer to the reader in the chain; `null` where the report itself heard the speaker. */
  readonly via: string | null;
  readonly addressee: string | null;
  readonly medium: Medium | null;
  readonly time: string | null;
  readonly evidence: Span;
  readonly content: Span | null;
  readonly why: readonly string[];
}

/** How many, as far as the words fix it; `null` leaves that end open ("at least 12" is 12–null). */
export interface Count {
  readonly least: number | null;
  readonly most: number | null;
}

/** What was given, seized, promised or lost. */
export interface Item extends Span {
  readonly class: string;
  readonly count: Count | null;
  readonly origin: string | null;
}

export interface ReadEvent {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly trigger: Span;
  readonly evidence: Span;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly places: readonly string[];
  readonly items: readonly Item[];
  /** The expression that dates it by syntax in its own sentence. */
  readonly time: string | null;
  /** The time that the story gives it, wherever that was told. */
  readonly frame: string | null;
  readonly status: Status;
  readonly negated: boolean;
  readonly foreground: boolean;
  readonly statement: string | null;
  readonly confidence: number;
  readonly why: readonly string[];
}

export interface ReadRelation {
  readonly id: string;
  readonly type: RelationType;
  readonly trigger: Span;
  readonly subject: string;
  readonly object: string;
  /** The title's own words, for `holds_office`. */
  readonly office: string | null;
  readonly bearing: Bearing | null;
  readonly km: number | null;
  readonly time: string | null;
  readonly status: Status;
  readonly negated: boolean;
  readonly statement: string | null;
  readonly evidence: Span;
  readonly why: readonly string[];
}

/** Something the reader could not do, as a value: text is never an error. */
export interface Issue {
  readonly code: string;
  readonly message: string;
  readonly span: Span | null;
}

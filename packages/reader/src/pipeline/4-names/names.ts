import type { Span } from "../../reading/span.ts";
import type { EntityKind, Sector } from "../../reading/vocabulary.ts";
import type { TokenRange } from "../2-words/words.ts";
import type { NameLabel } from "./name-labels.ts";

/** How a mention refers: by name, by a title with or without a name, by a description, an adjective of origin or a pronoun. */
export type Reference = "name" | "title" | "description" | "adjective" | "pronoun";

/** A place in the text that refers to an entity; clitics stay outside its span. */
export interface Mention extends Span, TokenRange {
  /** The token that heads the phrase: what a role's dependency points at. */
  readonly head: number;
  readonly reference: Reference;
  /** Index into `Names.entities`. */
  readonly entity: number;
  readonly why: readonly string[];
}

/** One thing in the world, as far as this report tells it. */
export interface Entity {
  readonly index: number;
  readonly kind: EntityKind;
  /** Its fullest name in the text. */
  readonly name: string;
  readonly country: string | null;
  readonly sector: Sector | null;
  /** Keys of known things it may be (`country:LBY`, `place:2210247`, `organization:un`); the linking stage chooses. */
  readonly candidates: readonly string[];
  /** Indices into `Names.mentions`, in text order. */
  readonly mentions: readonly number[];
  /** For a place, group or body named by another: the entity it belongs to (`قوات حكومة الوفاق` → the government), else `null`. */
  readonly of: number | null;
  /** So doubtful that it is told of only where it takes part in something. */
  readonly faint: boolean;
  readonly why: readonly string[];
}

/** An office told of: `وكيل وزارة الدفاع … صلاح النمروش`. */
export interface Office extends Span, TokenRange {
  /** The holder. */
  readonly person: number;
  /** The body or country whose office it is. */
  readonly body: number | null;
  /** The title's own words. */
  readonly title: string;
  readonly former: boolean;
  readonly why: readonly string[];
}

/** What the fourth stage makes. */
export interface Names {
  /** In text order, the longer first where two begin together. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly offices: readonly Office[];
  /** For each token, the mentions whose head it is (indices into `mentions`), outermost first. */
  /** The learned tagger's label of each written word, where a tagger has run. */
  readonly labels?: readonly NameLabel[];
  readonly byHead: readonly (readonly number[])[];
}

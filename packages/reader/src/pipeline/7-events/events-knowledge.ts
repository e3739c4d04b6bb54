import type { EventType, Status } from "../../reading/vocabulary.ts";
import type { Token } from "../2-words/words.ts";
import type { EventsModel } from "./events-model.ts";

/** What kind of word a predicate is: a verb, a masdar or other noun, an active or a passive participle. */
export type PredicateClass = "verb" | "noun" | "active" | "passive";

/**
 * What a grammatical place means: A actor, R recipient, B place that is recipient too, P place, J parties among themselves,
 * E the doer of the happening named there, I item, "-" nothing.
 */
export type RoleCode = "A" | "R" | "B" | "P" | "J" | "E" | "I" | "-";

/** How a predicate's grammar maps to roles. */
export interface RolePattern {
  readonly name: string;
  readonly subject: RoleCode;
  readonly object: RoleCode;
  readonly genitive: RoleCode;
  /** By the preposition's key. */
  readonly prepositions: ReadonlyMap<string, RoleCode>;
}

/** What must stand near a predicate, or must not, for its frame to hold. Words are keys; a set phrase has several; of an actor, `official` or `armed`. */
export interface FrameCondition {
  readonly where: "next" | "prev" | "near" | "obj" | "subj" | "actor";
  readonly negated: boolean;
  readonly phrases: readonly (readonly string[])[];
}

/** One predicate with one meaning. */
export interface Frame {
  readonly type: EventType;
  readonly mode: string | null;
  /** Keys; the first is the word that carries the event, the others follow it within the clause. */
  readonly words: readonly string[];
  readonly wordClass: PredicateClass;
  readonly roles: RolePattern;
  readonly conditions: readonly FrameCondition[];
  /** Whether the negation before it is part of its meaning: "will not accept" is a refusal that is told, not one that is denied. */
  readonly holdsNegation: boolean;
}

/** A verb, or its masdar, that lends its subject to a happening named by a noun: `شن هجوما`, `تعرض لقصف`. */
export interface LightVerb {
  /** What its subject is to the happening; "event" where the subject is the happening itself. */
  readonly subject: RoleCode | "event";
  /** Where the happening stands: `obj`, `subj` or a preposition's key. */
  readonly at: string;
  readonly status: Status | null;
}

/** A word of number. "times" multiplies what stands before it; "least" and "most" open the other end of what follows. */
export interface CountWord {
  readonly least: number;
  readonly most: number | null;
  readonly does: "number" | "times" | "least" | "most";
}

/** What stands before the one who is meant: a count, a part of a group, a site of its owner, or an arm that its owner strikes with. */
export type Transparency = "count" | "part" | "site" | "arm";

/** What this stage needs to know of a language. */
export interface EventsKnowledge {
  /** What was learned of events; `null` leaves everything to the rules. */
  readonly model: EventsModel | null;
  /** By the key of the first word. */
  readonly frames: ReadonlyMap<string, readonly Frame[]>;
  readonly lightVerbs: ReadonlyMap<string, readonly LightVerb[]>;
  /** Verbs whose subject is a happening: where the one struck stands, and its role. */
  readonly eventObjects: ReadonlyMap<string, readonly { readonly at: string; readonly role: RoleCode }[]>;
  /** Phrases that give a role to what follows, longest first, by the key of the first word. */
  readonly rolePhrases: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly role: RoleCode }[]>;
  readonly transparent: ReadonlyMap<string, Transparency>;
  /** Word to class of item. */
  readonly items: ReadonlyMap<string, string>;
  readonly counts: ReadonlyMap<string, CountWord>;
  /** Words to the number of the group whose company they keep, as learned from raw news; empty where nothing was learned. */
  readonly clusters: ReadonlyMap<string, number>;
  readonly relatives: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  /** Prepositions that lead to the owner of a thing. */
  readonly owning: ReadonlySet<string>;
  /** Prepositions that name the other side of a meeting or fight. */
  readonly beside: ReadonlySet<string>;
  /** Words that open a clause whose subject may stand before its verb ("that", "but"). */
  readonly openers: ReadonlySet<string>;
  /** Words before a happening that put it in the background ("since"). */
  readonly backgrounds: ReadonlySet<string>;
  /** Keys a token may be found under in these tables, surest first: its lemma, its form without article, then with endings cut. */
  readonly keysOf: (token: Token) => readonly string[];
  /** Whether a word that was taken for another part of speech is spelled as a verb. */
  readonly mayBeVerb: (token: Token) => boolean;
}

import type { ReadCredit } from "../../reading/reading.ts";
import type { Act, Medium, Status } from "../../reading/vocabulary.ts";

/** How far the report stands behind what a verb of saying brings. */
export type Stance = "neutral" | "distancing" | "factive" | "denying" | "wishing";

/**
 * What may follow a verb of saying: a clause with "that", a quotation or colon, an object of any kind, or a word of its own
 * (a preposition, a noun) by its key.
 */
export interface Complements {
  readonly that: boolean;
  readonly quote: boolean;
  readonly object: boolean;
  readonly words: ReadonlySet<string>;
  /** Whether a news medium does it to what another said ("carried by the agency"). */
  readonly carries: boolean;
  /** Whether it is done to somebody: always ("urge", "accuse") or perhaps ("call upon"). */
  readonly whom: "always" | "perhaps" | null;
  /** Its subject must be named: without one it is a passive ("is attributed to"). */
  readonly named: boolean;
  /** "In" and a document, which then speaks ("it came in a statement that"). */
  readonly document: boolean;
  /** Its participle tells an act only where a sentence begins with it. */
  readonly opening: boolean;
  /** A noun that tells an act ("directed an accusation at"). */
  readonly act: boolean;
  /** The preposition after which stands whoever is quoted ("quoted from"), else `null`. */
  readonly relays: string | null;
}

/** A verb of saying. */
export interface SayingVerb {
  readonly lemma: string;
  readonly lemmaKey: string;
  readonly act: Act;
  /** The act where a news medium speaks. */
  readonly mediumAct: Act;
  readonly takes: Complements;
  /** The noun it brings tells the act ("expressed its condemnation"). */
  readonly lightens: boolean;
  /** Its letters are another word's too, so the tagger must have called it a verb. */
  readonly ambiguous: boolean;
  readonly stance: Stance;
}

/** One written form of a verb of saying. */
export interface SayingForm {
  readonly verb: SayingVerb;
  readonly tense: "past" | "present" | "participle";
  readonly gender: "Masc" | "Fem";
  readonly number: "Sing" | "Dual" | "Plur";
}

/**
 * A noun of speech: a document that speaks for whoever issued it, an occasion at which words fall, an act in itself, a report that nobody signs,
 * or a norm, which "according to" may follow without anyone having spoken.
 */
export interface SpeechNoun {
  readonly kind: "document" | "occasion" | "act" | "anonymous" | "norm";
  readonly medium: Medium | null;
  readonly act: Act | null;
}

/** Words that open the naming of a source, and what follows them. */
export interface SourceOpening {
  readonly keys: readonly string[];
  readonly follows: "source" | "clause" | "also clause" | "speech" | "passed";
}

export interface QuoteMark {
  readonly role: "open" | "close" | "either";
  readonly family: string;
}

/** What a small word does to a clause. */
export type ClauseRole =
  | "that"
  | "bare that"
  | "before that"
  | "before name"
  | "relative"
  | "and"
  | "or"
  | "contrast"
  | "not"
  | "not past"
  | "not future"
  | "not noun"
  | "without"
  | "future"
  | "particle with present"
  | "perhaps"
  | "if"
  | "purpose"
  | "was"
  | "question"
  | "there is"
  | "we"
  | "afterwards"
  | "during"
  | "upon"
  | "still"
  | "told to"
  | "name of"
  | "god"
  | "charge"
  | "the saying"
  | "his part"
  | "occasion"
  | "as for";

/** How a word decides how real what hangs from it is. */
export interface Embedding {
  /** The prepositions (keys) by which it takes what hangs from it; an empty key stands for object, subject and genitive; `null` any way. */
  readonly by: ReadonlySet<string> | null;
  /** `null` where what is embedded is as real as the word itself. */
  readonly status: Status | null;
  /** Whether it turns what it embeds round ("failed to", "denied"). */
  readonly negates: boolean;
  /** Whether what is called for, planned or possible above the word comes first. */
  readonly yields: boolean;
}

/**
 * What a word tells of a happening: beside it ("planned"), by itself ("support" goes on), that it is a meeting, as real as its clause,
 * that it is a ground for something ("for involvement in"), which is there already, or that its form is a past, whatever else it may be.
 */
export interface RealisMark {
  readonly status: Status;
  readonly kind: "beside" | "itself" | "meeting" | "ground" | "past";
}

/** How a verb's letters hide its tense: see `pastAlike`. */
export type PastAlike = "first person" | "plural" | "woman or past" | "past of its own";

/** What the sixth stage needs to know of a language. Words are keys: in folded spelling. */
export interface SpeechKnowledge {
  readonly forms: ReadonlyMap<string, readonly SayingForm[]>;
  readonly nouns: ReadonlyMap<string, SpeechNoun>;
  /** By the first key; the longest first. */
  readonly sources: ReadonlyMap<string, readonly SourceOpening[]>;
  readonly quoteMarks: ReadonlyMap<string, QuoteMark>;
  /** First words of names of news media, and whole names, with their medium. */
  readonly mediumHeads: ReadonlyMap<string, Medium>;
  readonly mediumNames: ReadonlyMap<string, Medium>;
  readonly clauseWords: ReadonlyMap<string, readonly ClauseRole[]>;
  /** By lemma or form. */
  readonly embeddings: ReadonlyMap<string, readonly Embedding[]>;
  /** By lemma or form. */
  readonly realisMarks: ReadonlyMap<string, RealisMark>;
  /** Whether a verb is in the present by its letters, where its features do not say. */
  readonly isPresentShape: (key: string, lemmaKey: string) => boolean;
  /** What a verb in the present by its features may be besides: its first person is a passive past, its feminine or its plural a past of another verb. */
  readonly pastAlike: (key: string, lemmaKey: string) => PastAlike | null;
  /** Whether a noun has the article by its letters; and its key without it. */
  readonly isDefiniteShape: (key: string) => boolean;
  readonly withoutArticle: (key: string) => string;
  /** Whom a report's first and last lines credit. */
  readonly credits: (text: string) => readonly ReadCredit[];
}

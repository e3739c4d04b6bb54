import type { TextKnowledge } from "./pipeline/1-text/text-knowledge.ts";
import type { WordsKnowledge } from "./pipeline/2-words/words-knowledge.ts";
import type { SyntaxKnowledge } from "./pipeline/3-syntax/syntax-knowledge.ts";
import type { NamesKnowledge } from "./pipeline/4-names/names-knowledge.ts";
import type { TimesKnowledge } from "./pipeline/5-times/times-knowledge.ts";
import type { SpeechKnowledge } from "./pipeline/6-speech/speech-knowledge.ts";
import type { EventsKnowledge } from "./pipeline/7-events/events-knowledge.ts";
import type { RelationsKnowledge } from "./pipeline/8-relations/relations-knowledge.ts";
import type { LinkingKnowledge } from "./pipeline/9-linking/linking-knowledge.ts";

/** Everything the reader is told about one language. `@isnad/arabic` makes one; the engine knows none. */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  /** The code of the issue that says a text is not in this language. */
  readonly foreignText: string;
  /** The trained model's own name for itself: `sha256:…` of its bytes, given by whoever read them. */
  readonly model: string;
  readonly text: TextKnowledge;
  readonly words: WordsKnowledge;
  readonly syntax: SyntaxKnowledge;
  readonly names: NamesKnowledge;
  readonly times: TimesKnowledge;
  readonly speech: SpeechKnowledge;
  readonly events: EventsKnowledge;
  readonly relations: RelationsKnowledge;
  readonly linking: LinkingKnowledge;
}

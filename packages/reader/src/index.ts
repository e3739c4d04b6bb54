export type { Language } from "./language.ts";
export * from "./learned/bytes.ts";
export * from "./learned/feature-hash.ts";
export * from "./learned/linear-model.ts";
export { type ModelFile, ModelFileError, readModelFile, writeModelFile } from "./learned/model-file.ts";
export { fold } from "./pipeline/1-text/fold.ts";
export type { NormalText } from "./pipeline/1-text/normal-text.ts";
export { normalise } from "./pipeline/1-text/normalise.ts";
export type { TextKnowledge } from "./pipeline/1-text/text-knowledge.ts";
export type { Features } from "./pipeline/2-words/features.ts";
export { readFeatures } from "./pipeline/2-words/features-of.ts";
export { findWords, findWordsInSentence } from "./pipeline/2-words/find-words.ts";
export { emptyLexicon, type Lexicon, readLexicon } from "./pipeline/2-words/lexicon.ts";
export type { PartOfSpeech, Sentence, Token, TokenRange, Words, WrittenWord } from "./pipeline/2-words/words.ts";
export type { Ending, FusedWord, Proclitic, WordsKnowledge } from "./pipeline/2-words/words-knowledge.ts";
export { type WrittenForms, wordsOfForms } from "./pipeline/2-words/words-of-forms.ts";
export { readMoveTable } from "./pipeline/3-syntax/move-table.ts";
export { parse, parseGivenWords } from "./pipeline/3-syntax/parse.ts";
export type { Syntax } from "./pipeline/3-syntax/syntax.ts";
export type { ParserModel, SyntaxKnowledge } from "./pipeline/3-syntax/syntax-knowledge.ts";
export { findNames } from "./pipeline/4-names/find-names.ts";
export { readKeepModel } from "./pipeline/4-names/keep-model.ts";
export { knownNames } from "./pipeline/4-names/known-names.ts";
export type { KnownThing } from "./pipeline/4-names/known-thing.ts";
export { NAME_LABELS, type NameLabel } from "./pipeline/4-names/name-labels.ts";
export { mayFollow, tagNames } from "./pipeline/4-names/name-tagger.ts";
export { type NameTagger, readNameTagger } from "./pipeline/4-names/name-tagger-model.ts";
export { nameTags } from "./pipeline/4-names/name-tags.ts";
export { nameWords } from "./pipeline/4-names/name-words.ts";
export type { Names } from "./pipeline/4-names/names.ts";
export type * from "./pipeline/4-names/names-knowledge.ts";
export { TaggerFeatures, TRANSITION } from "./pipeline/4-names/tagger-features.ts";
export { findTimes } from "./pipeline/5-times/find-times.ts";
export type * from "./pipeline/5-times/meaning.ts";
export { dateOf } from "./pipeline/5-times/meaning.ts";
export { senseOf, type TimeSense, timeSense } from "./pipeline/5-times/time-sense.ts";
export type { Time, Times } from "./pipeline/5-times/times.ts";
export type { TimeEntry, TimesKnowledge } from "./pipeline/5-times/times-knowledge.ts";
export { findSpeech } from "./pipeline/6-speech/find-speech.ts";
export type { Speech } from "./pipeline/6-speech/speech.ts";
export type * from "./pipeline/6-speech/speech-knowledge.ts";
export type { Event } from "./pipeline/7-events/events.ts";
export type * from "./pipeline/7-events/events-knowledge.ts";
export type { EventsModel } from "./pipeline/7-events/events-model.ts";
export { findEvents } from "./pipeline/7-events/find-events.ts";
export { readScorer, readTrust } from "./pipeline/7-events/scorer.ts";
export { findRelations } from "./pipeline/8-relations/find-relations.ts";
export type { Relation } from "./pipeline/8-relations/relations.ts";
export type {
  PlaceLink,
  PlaceWords,
  RelationEnds,
  RelationsKnowledge,
  RelationWord,
  Slot,
  WordClass,
} from "./pipeline/8-relations/relations-knowledge.ts";
export { link } from "./pipeline/9-linking/link.ts";
export type { Circle, KnownEntry, LinkingKnowledge, PlaceHead } from "./pipeline/9-linking/linking-knowledge.ts";
export { read } from "./read.ts";
export type * from "./reading/reading.ts";
export type { Report } from "./reading/report.ts";
export type { Span } from "./reading/span.ts";
export { type SpeakerLink, speakerChain } from "./reading/speaker-chain.ts";
export * from "./reading/vocabulary.ts";
export { indexRules, type Part, type Rule, type RuleIndex } from "./rules/rule.ts";
export { VERSION } from "./version.ts";

import type { Mention } from "../4-names/names.ts";
import { type Candidate, clauseStart, isClauseHead } from "./candidates.ts";
import type { Draft } from "./drafts.ts";
import { issuerOf } from "./issuers.ts";
import { openDraft } from "./levels.ts";
import type { Place } from "./place.ts";
import { hasRole, isMark, type Scene } from "./scene.ts";
import { speakerMention } from "./speaker-mentions.ts";
import { firstSubject, relativeBefore, type Subject } from "./subjects.ts";

/** Who speaks, and the rule that says so. Nobody where no one can be named. */
export interface Speakers {
  readonly speakers: readonly number[];
  readonly why: string;
}

/** The speakers of a verb: its subject, a document's issuer, or where the subject is dropped whoever the clause goes on about. */
export function speakersOf(place: Place, candidate: Candidate, subject: Subject | null, embedded: boolean): Speakers {
  const { scene, memory, number, sentence } = place;
  const takes = candidate.form?.verb.takes;
  if (takes?.document && !subject) return NOBODY;
  if (subject?.document != null) {
    const issuer = issuerOf(scene, subject.document, sentence.to) ?? memory.lastFor(null, number)?.speakers;
    return { speakers: issuer ?? [], why: subject.why };
  }
  if (subject?.unnamed !== undefined) return { speakers: knownAgain(place, candidate, subject.unnamed), why: subject.why };
  if (subject) return { speakers: entitiesOf(scene, subject.mentions), why: subject.why };
  if (embedded) return embeddedSpeakers(place, candidate);
  if (!takes?.named && describes(place, candidate)) return { speakers: firstSubject(scene, sentence.from, candidate.from), why: DESCRIBES };
  if (takes?.named || !isClauseHead(scene, candidate.from, sentence.from)) return NOBODY;
  const here = memory.agreeing(candidate.form, number);
  if (here?.sentence === number) return { speakers: here.speakers, why: "the speaker goes on" };
  const shared = sharedSubject(place, candidate);
  if (shared.length) return { speakers: shared, why: "the subject shared with the verb before" };
  return { speakers: memory.lastFor(candidate.form, number)?.speakers ?? [], why: "the speaker goes on" };
}

/** "In raids which (it) said aimed at …": a past right before "that", right after a noun without article. */
function describes({ scene, sentence }: Place, { from, to, form, sure }: Candidate): boolean {
  const noun = scene.tokens[from - 1];
  if (!sure || form?.tense !== "past" || from - 1 <= sentence.from || !hasRole(scene, to, "that")) return false;
  return noun?.pos === "NOUN" && !scene.knowledge.isDefiniteShape(noun.key);
}

/**
 * "The agency", "Carter": the last speaker with that word in a name; else a name, or a word that is the whole subject, is likely
 * who spoke just before, named otherwise there.
 */
export function knownAgain({ scene, memory, number }: Place, candidate: Candidate, noun: number): readonly number[] {
  const token = scene.tokens[noun];
  if (!token || hasRole(scene, noun, "god") || (token.pos === "NOUN" && !scene.knowledge.isDefiniteShape(token.key))) return [];
  const bare = scene.knowledge.withoutArticle(token.key);
  const known = memory.lastNamed((entity) => wordsOf(scene, entity).has(bare));
  if (known) return known.speakers;
  const named = mentionedBefore(scene, noun, bare);
  if (named !== null) return [named];
  const next = noun + 1;
  const isWhole = isMark(scene, next) || hasRole(scene, next, "that") || scene.tokens[next]?.pos === "ADP";
  if (candidate.kind !== "verb" || (token.pos !== "PROPN" && !isWhole)) return [];
  return memory.agreeing(candidate.form, number)?.speakers ?? [];
}

/** The nearest before of those who can speak whose name begins or ends with the word. */
function mentionedBefore(scene: Scene, noun: number, bare: string): number | null {
  const isWord = (token: number) => scene.knowledge.withoutArticle(scene.tokens[token]?.key ?? "") === bare;
  for (let token = noun - 1; token >= 0 && token > noun - FARTHEST; token--) {
    const index = speakerMention(scene, token);
    const mention = index === null ? undefined : scene.names.mentions[index];
    if (mention && (isWord(mention.from) || isWord(mention.to - 1))) return mention.entity;
  }
  return null;
}

/** The words of an entity's mentions, without article. */
function wordsOf(scene: Scene, entity: number): ReadonlySet<string> {
  const words = new Set<string>();
  for (const index of (scene.names.entities[entity]?.mentions ?? []).slice(0, MOST_MENTIONS)) {
    const { from, to } = scene.names.mentions[index] as Mention;
    for (let at = from; at < to && at < from + MOST_WORDS; at++) words.add(scene.knowledge.withoutArticle(scene.tokens[at]?.key ?? ""));
  }
  return words;
}

export function entitiesOf(scene: Scene, mentions: readonly number[]): readonly number[] {
  return [...new Set(mentions.map((index) => (scene.names.mentions[index] as Mention).entity))];
}

function embeddedSpeakers(place: Place, candidate: Candidate): Speakers {
  const { scene, drafts } = place;
  const outer = openDraft(place, candidate);
  if (relativeBefore(scene, candidate) !== null) {
    if (!outer || candidate.form?.tense !== "past") return NOBODY;
    return { speakers: outer.speakers, why: "the speaker goes on in a relative clause" };
  }
  const content = outer?.content;
  const before = drafts.findLast((draft) => draft.embedded && content && draft.token >= content.from);
  if (before && before.candidate.form?.gender === candidate.form?.gender)
    return { speakers: before.speakers, why: "the speaker there goes on" };
  if (candidate.form?.tense === "present" && scene.quotationAt[candidate.token] === -1) return NOBODY;
  const speakers = content ? firstSubject(scene, content.from, candidate.token) : [];
  return { speakers, why: "the subject of what is said" };
}

/** "He met the families and promised …": the subject of the verb that this one is joined to. */
function sharedSubject({ scene, sentence, drafts }: Place, candidate: Candidate): readonly number[] {
  const { syntax } = scene;
  for (let verb = candidate.token; syntax.relations[verb] === "conj" && (syntax.heads[verb] ?? -1) >= sentence.from; ) {
    verb = syntax.heads[verb] as number;
    const draft = drafts.find(({ token }) => token === verb);
    if (draft) return draft.speakers;
    const subject = subjectInTree(scene, verb, candidate.token);
    if (subject !== null) return [subject];
  }
  if (drafts.length || !isJoined(scene, candidate.from - 1) || candidate.from - 1 <= sentence.from) return [];
  return firstSubject(scene, sentence.from, candidate.from);
}

/** "And", "but he". */
function isJoined(scene: Scene, lead: number): boolean {
  return hasRole(scene, lead, "and") || (scene.tokens[lead]?.pos === "PRON" && hasRole(scene, lead - 1, "contrast"));
}

function subjectInTree(scene: Scene, verb: number, before: number): number | null {
  for (const dependent of scene.syntax.dependents[verb] ?? []) {
    if (dependent >= before || !scene.syntax.relations[dependent]?.startsWith("nsubj")) continue;
    const mention = scene.names.mentions[scene.mentionAt[dependent] as number];
    if (mention && speakerMention(scene, mention.from) !== null) return mention.entity;
  }
  return null;
}

/** The speaker of a participle: the main clause's; where they do not agree, the last one it agrees with; at a sentence's head, whoever spoke last. */
export function participleSpeakers(place: Place, candidate: Candidate, main: Draft | undefined): readonly number[] {
  const { scene, sentence, memory, number } = place;
  const last = memory.lastFor(candidate.form, number);
  if (main) return last && last.sentence === number ? last.speakers : main.speakers;
  if (clauseStart(scene, candidate.token, sentence.from) === sentence.from) return last?.speakers ?? [];
  const head = scene.syntax.heads[candidate.token] ?? -1;
  const subject = subjectInTree(scene, head, candidate.token);
  const first = firstSubject(scene, sentence.from, candidate.token);
  if (subject !== null) return first.includes(subject) ? first : [subject];
  const near = firstSubject(scene, sentence.from, Math.min(candidate.token, sentence.from + NEAR), candidate.token);
  return near.length ? near : (memory.agreeing(candidate.form, number)?.speakers ?? first);
}

const DESCRIBES = "the subject of the sentence, in a clause beside a noun";
const NOBODY: Speakers = { speakers: [], why: "" };
const MOST_MENTIONS = 12;
const MOST_WORDS = 10;
const FARTHEST = 600;
const NEAR = 5;

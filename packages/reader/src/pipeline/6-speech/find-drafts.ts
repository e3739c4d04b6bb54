import type { Act } from "../../reading/vocabulary.ts";
import type { Sentence } from "../2-words/words.ts";
import type { Mention } from "../4-names/names.ts";
import { type Candidate, clauseStart, findCandidates } from "./candidates.ts";
import { actNounNear, type Complement, findComplement } from "./complements.ts";
import { contentOf } from "./contents.ts";
import type { Draft } from "./drafts.ts";
import { issuerOf } from "./issuers.ts";
import { isMedium } from "./media.ts";
import type { Memory } from "./memory.ts";
import type { Place } from "./place.ts";
import { relayed } from "./relays.ts";
import { hasRole, type Scene } from "./scene.ts";
import { sourceDraft } from "./source-drafts.ts";
import { AFTER, findSubject, firstSubject, type Subject, speakerMention } from "./subjects.ts";
import { addresseeOf, occasionMedium, viaBetween } from "./surroundings.ts";

/** The acts of saying in one sentence, in text order. Speakers are remembered for the sentences after. */
export function findDrafts(scene: Scene, sentence: Sentence, number: number, memory: Memory): readonly Draft[] {
  const candidates = findCandidates(scene, sentence);
  const drafts: Draft[] = [];
  candidates.forEach((candidate, i) => {
    const floor = candidates[i - 1]?.to ?? sentence.from;
    const limit = candidates[i + 1]?.from ?? sentence.to;
    const place = { scene, sentence, number, memory, floor, limit, drafts };
    for (const draft of draftsOf(place, candidate)) {
      drafts.push(draft);
      if (!draft.embedded && draft.candidate.kind !== "source" && draft.candidate.kind !== "clause") remember(place, draft);
    }
  });
  return drafts;
}

function draftsOf(place: Place, candidate: Candidate): readonly Draft[] {
  if (candidate.kind === "verb") return verbDrafts(place, candidate);
  if (candidate.kind === "participle") return participleDrafts(place, candidate);
  const { scene } = place;
  if (candidate.kind === "clause" && hasRole(scene, candidate.from, "contrast")) {
    const verb: Candidate = { ...candidate, kind: "verb" };
    const additive = verbDrafts(place, verb);
    if (additive.some((draft) => draft.complement)) return additive;
  }
  return sourceDraft(place, candidate);
}

function verbDrafts(place: Place, candidate: Candidate): readonly Draft[] {
  const { scene, sentence, floor, limit } = place;
  const subject = findSubject(scene, candidate, floor, limit);
  const embedded = isEmbedded(place, candidate, subject);
  const { speakers, why } = speakersOf(place, candidate, subject, embedded);
  if (!speakers.length) return [];
  if (candidate.form?.verb.takes.relays) return relayed(place, candidate, speakers, why, embedded);
  const complement = complementOf(place, candidate, subject?.end ?? candidate.to) ?? resumed(scene, candidate, subject);
  if (!complement) return [];
  const content = contentOf(scene, complement, sentence, candidate.form?.verb.lightens);
  const act = actOf(scene, candidate, complement, speakers);
  return [
    {
      candidate,
      token: candidate.token,
      speakers,
      act,
      via: viaBetween(scene, candidate, complement, speakers) ?? outerSpeaker(place, candidate, subject, embedded, speakers),
      content,
      complement,
      claims: claims(act, complement),
      embedded,
      addressee: addresseeOf(scene, candidate, subject, complement, speakers),
      medium: occasionMedium(scene, candidate.to, complement.at),
      why: [`${complement.kind} after a verb of saying`, why],
    },
  ];
}

/** Up to the next candidate; where nothing is found there, up to the sentence's end (the candidate between may stand in a relative clause). */
function complementOf({ scene, sentence, limit }: Place, candidate: Candidate, from: number): Complement | null {
  const near = findComplement(scene, candidate, from, limit);
  if (near || candidate.form?.verb.ambiguous) return near;
  const far = findComplement(scene, candidate, from, sentence.to);
  return far && far.kind !== "object" ? far : null;
}

/** "The truce which the army announced": what is said is the noun before, for which a pronoun stands. */
function resumed(scene: Scene, candidate: Candidate, subject: Subject | null): Complement | null {
  const stands = candidate.to > candidate.token + 1 && (hasRole(scene, candidate.token - 1, "relative") || subject?.why === AFTER);
  if (!stands || !candidate.form?.verb.takes.object) return null;
  return { kind: "object", at: candidate.to, content: candidate.to, quotation: null };
}

function participleDrafts(place: Place, candidate: Candidate): readonly Draft[] {
  const { scene, sentence, limit, drafts } = place;
  if (!standsFree(place, candidate) || scene.quotationAt[candidate.token] !== -1) return [];
  const complement = findComplement(scene, candidate, candidate.to, limit);
  if (!complement) return [];
  const main = drafts.findLast((draft) => !draft.embedded && draft.candidate.kind !== "source" && draft.candidate.kind !== "clause");
  const speakers = main ? agreeing(place, candidate, main) : mainSubject(place, candidate);
  if (!speakers.length) return [];
  const act = actOf(scene, candidate, complement, speakers);
  return [
    {
      candidate,
      token: candidate.token,
      speakers,
      act,
      via: main && main.speakers[0] === speakers[0] ? main.via : null,
      content: contentOf(scene, complement, sentence, candidate.form?.verb.lightens),
      complement,
      claims: claims(act, complement),
      embedded: false,
      addressee: null,
      medium: null,
      why: ["participle of saying beside a main clause"],
    },
  ];
}

/** After a comma, "and" or at the beginning; or with "that", a quotation or a preposition of its own right after: not an adjective. */
function standsFree({ scene, sentence }: Place, { token, to }: Candidate): boolean {
  const before = scene.tokens[token - 1];
  if (token === sentence.from || !before || before.pos === "PUNCT" || hasRole(scene, token - 1, "and")) return true;
  const form = scene.knowledge.forms.get(scene.tokens[token]?.key ?? "")?.find((one) => one.tense === "participle");
  if (form?.gender === "Masc" && form.number === "Sing") return true;
  return hasRole(scene, to, "that") || scene.tokens[to]?.pos === "ADP";
}

/** The main clause's speaker; where the participle does not agree with it, the last one it agrees with. */
function agreeing({ memory, number }: Place, candidate: Candidate, main: Draft): readonly number[] {
  const remembered = memory.lastFor(candidate.form, number);
  return remembered && remembered.sentence === number ? remembered.speakers : main.speakers;
}

/** The subject of the clause a participle leans on; at a sentence's head, whoever spoke last. */
function mainSubject({ scene, sentence, memory, number }: Place, candidate: Candidate): readonly number[] {
  const isFirst = clauseStart(scene, candidate.token, sentence.from) === sentence.from;
  if (isFirst) return memory.lastFor(candidate.form, number)?.speakers ?? [];
  const head = scene.syntax.heads[candidate.token] ?? -1;
  for (const dependent of scene.syntax.dependents[head] ?? []) {
    if (dependent >= candidate.token || !scene.syntax.relations[dependent]?.startsWith("nsubj")) continue;
    const mention = scene.names.mentions[scene.mentionAt[dependent] as number];
    if (mention) return [mention.entity];
  }
  return firstSubject(scene, sentence.from, candidate.token);
}

/** Whether a verb of saying stands in what is being said already: in its quotation, in a relative clause, or after its own subject there. */
function isEmbedded({ scene, sentence, drafts }: Place, candidate: Candidate, subject: Subject | null): boolean {
  const open = drafts.findLast((draft) => draft.content && draft.content.from <= candidate.token && candidate.token < draft.content.to);
  if (!open?.content) return false;
  const quotation = scene.quotations[scene.quotationAt[candidate.token] as number];
  if (quotation && quotation.from >= open.content.from - 1) return true;
  if (open.candidate.kind === "source" || open.candidate.kind === "clause") return false;
  if (hasRole(scene, candidate.token - 1, "relative")) return true;
  const start = clauseBegin(scene, candidate, subject);
  if (start <= open.content.from) return true;
  if (subject && start === candidate.token && candidate.form?.tense === "past") return false;
  return !isClauseHead(scene, start, sentence.from);
}

/** Whether a clause begins at `start`: at the sentence's head, after a mark, "and", "but" or "had". */
function isClauseHead(scene: Scene, start: number, floor: number): boolean {
  const lead = start - 1;
  if (lead < floor || scene.tokens[lead]?.pos === "PUNCT") return true;
  return hasRole(scene, lead, "and") || hasRole(scene, lead, "contrast") || hasRole(scene, lead, "was");
}

function isBefore(scene: Scene, subject: Subject, candidate: Candidate): boolean {
  const mention = scene.names.mentions[subject.mentions[0] ?? -1];
  return mention !== undefined && mention.from < candidate.token;
}

function speakersOf(
  place: Place,
  candidate: Candidate,
  subject: Subject | null,
  embedded: boolean,
): { readonly speakers: readonly number[]; readonly why: string } {
  const { scene, memory, number, drafts } = place;
  if (candidate.form?.verb.takes.document && !subject) return NOBODY;
  if (subject?.document != null) {
    return { speakers: issuerOf(scene, subject.document, place.limit) ?? memory.lastFor(null, number)?.speakers ?? [], why: subject.why };
  }
  if (subject) {
    return { speakers: [...new Set(subject.mentions.map((index) => (scene.names.mentions[index] as Mention).entity))], why: subject.why };
  }
  if (embedded) {
    const open = drafts.findLast((draft) => draft.content && draft.content.from <= candidate.token);
    return { speakers: open?.content ? firstSubject(scene, open.content.from, candidate.token) : [], why: "the subject of what is said" };
  }
  if (candidate.form?.verb.takes.named || !isClauseHead(scene, candidate.from, place.sentence.from)) return NOBODY;
  const shared = sharedSubject(place, candidate);
  if (shared.length) return { speakers: shared, why: "the subject shared with the verb before" };
  const last = memory.lastFor(candidate.form, number);
  return { speakers: last?.speakers ?? [], why: "the speaker goes on" };
}

/** "He met the families and promised …": the subject of the verb that this one is joined to. */
function sharedSubject({ scene, sentence, drafts }: Place, candidate: Candidate): readonly number[] {
  const { syntax } = scene;
  for (let verb = candidate.token; syntax.relations[verb] === "conj" && (syntax.heads[verb] ?? -1) >= 0; ) {
    verb = syntax.heads[verb] as number;
    if (drafts.some((draft) => draft.token === verb)) return drafts.find((draft) => draft.token === verb)?.speakers ?? [];
    for (const dependent of syntax.dependents[verb] ?? []) {
      if (!syntax.relations[dependent]?.startsWith("nsubj") || dependent > candidate.token) continue;
      const mention = scene.names.mentions[scene.mentionAt[dependent] as number];
      if (mention && speakerMention(scene, mention.from) !== null) return [mention.entity];
    }
  }
  if (drafts.length || !hasRole(scene, candidate.from - 1, "and") || candidate.from - 1 <= sentence.from) return [];
  return firstSubject(scene, sentence.from, candidate.from);
}

/** What the act is: the verb's, the news medium's, or that of the noun it brings ("expressed its condemnation"). */
function actOf(scene: Scene, candidate: Candidate, complement: Complement, speakers: readonly number[]): Act {
  const verb = candidate.form?.verb;
  if (!verb) return "say";
  const at = verb.lightens ? (verb.takes.act ? complement.content - 1 : actNounNear(scene, complement.content)) : null;
  const noun = at === null ? undefined : scene.knowledge.nouns.get(scene.tokens[at]?.key ?? "");
  if (noun?.act) return noun.act;
  return speakers.some((speaker) => isMedium(scene, speaker)) ? verb.mediumAct : verb.act;
}

/** What one condemns, praises or asks for is known to be so; what one says, promises or accuses somebody of rests on one's word. */
function claims(act: Act, complement: Complement): boolean {
  if (complement.kind === "that" || complement.kind === "quote") return true;
  return act !== "condemn" && act !== "praise";
}

/** In what another says, that other is the link nearer to the reader. */
function outerSpeaker(
  { scene, drafts }: Place,
  candidate: Candidate,
  subject: Subject | null,
  embedded: boolean,
  speakers: readonly number[],
): number | null {
  const outer = embedded ? drafts.findLast((draft) => !draft.embedded && draft.content) : undefined;
  if (!outer?.content || speakers.includes(outer.speakers[0] ?? -1)) return null;
  const start = clauseBegin(scene, candidate, subject);
  const isDirect = start <= outer.content.from || hasRole(scene, start - 1, "that") || scene.quotationAt[candidate.token] !== -1;
  return isDirect ? (outer.speakers[0] ?? null) : null;
}

/** The first word of a verb's clause: its subject's, where that stands before it. */
function clauseBegin(scene: Scene, candidate: Candidate, subject: Subject | null): number {
  return subject && isBefore(scene, subject, candidate)
    ? (scene.names.mentions[subject.mentions[0] as number] as Mention).from
    : candidate.token;
}

function remember({ memory, number }: Place, { speakers, candidate, token }: Draft): void {
  memory.remember({ speakers, gender: candidate.form?.gender ?? null, plural: candidate.form?.number === "Plur", sentence: number, token });
}

const NOBODY = { speakers: [], why: "" };

import type { Sentence } from "../2-words/words.ts";
import { actOf, isClaim } from "./acts.ts";
import { type Candidate, findCandidates, isClauseHead } from "./candidates.ts";
import { type Complement, findComplement } from "./complements.ts";
import { contentOf, ownContent, relativeContent, speaksFor } from "./contents.ts";
import { type Draft, isSource } from "./drafts.ts";
import { isEmbedded, outerSpeaker } from "./levels.ts";
import { isMedium } from "./media.ts";
import type { Memory } from "./memory.ts";
import { nounDrafts } from "./noun-drafts.ts";
import type { Place } from "./place.ts";
import { bareQuotation } from "./quotation-drafts.ts";
import { relayed } from "./relays.ts";
import { hasRole, isMark, type Scene } from "./scene.ts";
import { sourceDraft } from "./source-drafts.ts";
import { participleSpeakers, speakersOf } from "./speakers.ts";
import { AFTER, findSubject, relativeBefore, type Subject, startOf, subjectAfter } from "./subjects.ts";
import { addresseeOf, occasionMedium, viaBefore, viaBetween, viaOfCarrier } from "./surroundings.ts";

/** The acts of saying in one sentence, in text order. Speakers are remembered for the sentences after. */
export function findDrafts(scene: Scene, sentence: Sentence, number: number, memory: Memory): readonly Draft[] {
  const candidates = findCandidates(scene, sentence);
  const drafts: Draft[] = [];
  candidates.forEach((candidate, i) => {
    const floor = Math.max(candidates[i - 1]?.to ?? sentence.from, lastEnd(drafts));
    const limit = candidates[i + 1]?.from ?? sentence.to;
    const following = candidates.slice(i + 1, i + 3);
    const place = { scene, sentence, number, memory, floor, limit, drafts: drafts.slice(-MOST_DRAFTS), following };
    for (const draft of draftsOf(place, candidate)) {
      drafts.push(draft);
      if (!draft.embedded && !isSource(draft) && goesOn(place, draft)) remember(place, draft);
    }
  });
  const told = [...drafts, ...nounDrafts(scene, sentence, drafts)].sort((a, b) => a.token - b.token);
  if (told.length) return told;
  const quotation = bareQuotation(scene, sentence, number, memory);
  if (quotation) memory.remember({ speakers: quotation.speakers, gender: null, plural: false, sentence: number, token: quotation.token });
  return quotation ? [quotation] : [];
}

/** Where the words of a source end, so that it is nobody's subject ("according to the agency the minister said"). */
function lastEnd(drafts: readonly Draft[]): number {
  const last = drafts.at(-1);
  return last && isSource(last) ? last.end : 0;
}

/** Whether the report may go on with a speaker: not one named in a relative clause, nor the source behind another speaker. */
function goesOn({ drafts }: Place, { candidate, complement }: Draft): boolean {
  if (complement?.kind === "resumed") return false;
  return candidate.kind !== "passed" || !drafts.some((draft) => !isSource(draft));
}

function remember({ memory, number }: Place, { speakers, candidate, token, passedOn }: Draft): void {
  const gender = passedOn ? "Masc" : (candidate.form?.gender ?? null);
  memory.remember({ speakers, gender, plural: candidate.form?.number === "Plur", sentence: number, token });
}

function draftsOf(place: Place, candidate: Candidate): readonly Draft[] {
  if (candidate.kind === "verb") return verbDrafts(place, candidate);
  if (candidate.kind === "participle") return participleDrafts(place, candidate);
  if (candidate.kind === "also clause") {
    const additive = verbDrafts(place, { ...candidate, kind: "verb" });
    if (additive.length) return additive;
  }
  return sourceDraft(place, candidate);
}

function verbDrafts(place: Place, candidate: Candidate): readonly Draft[] {
  const { scene, floor, limit } = place;
  const subject = findSubject(scene, candidate, floor, limit, mayDrop(place, candidate));
  const embedded = isEmbedded(place, candidate, subject);
  const { speakers, why } = speakersOf(place, candidate, subject, embedded);
  if (!speakers.length) return [];
  const passes = candidate.form?.verb.takes;
  if (passes?.relays) {
    const relay = relayed(place, candidate, speakers, why, embedded);
    if (relay.length || !passes.carries) return relay;
  }
  if (passes?.carries && !speakers.some((speaker) => isMedium(scene, speaker))) return [];
  const carried = passes?.carries ? resumed(scene, candidate, subject) : null;
  const complement = carried ?? complementOf(place, candidate, subject, speakers);
  if (!complement || (!candidate.sure && !isVerbByItsPlace(place, candidate, subject, complement))) return [];
  if (isPrayer(scene, complement, Math.max(subject?.end ?? 0, candidate.to))) return [];
  const given =
    viaBetween(scene, { ...candidate, to: Math.max(candidate.to, subject?.end ?? 0) }, complement, speakers) ??
    viaBefore(scene, candidate, subject, speakers) ??
    viaOfCarrier(scene, place.following, candidate, speakers);
  const draft = overObject(draftOf(place, candidate, complement, speakers), subject);
  const isRelative = relativeBefore(scene, candidate) !== null;
  return [
    {
      ...draft,
      content: isRelative ? relativeContent(scene, draft.content) : draft.content,
      end: Math.max(subject?.end ?? 0, candidate.to),
      via: given ?? (embedded ? outerSpeaker(place, candidate, subject, speakers) : null),
      embedded,
      addressee: addresseeOf(scene, candidate, subject, complement, speakers),
      medium: occasionMedium(scene, candidate.to, complement.at),
      why: [`${complement.kind} after a verb of saying`, why],
    },
  ];
}

/** "Ascribed the attack to X": what is said begins after the subject, before the preposition. */
function overObject(draft: Draft, subject: Subject | null): Draft {
  const { candidate, content, complement } = draft;
  const takes = candidate.form?.verb.takes;
  if (!takes?.named || takes.act || complement?.kind !== "word" || !content) return draft;
  return { ...draft, content: { from: Math.max(subject?.end ?? 0, candidate.to), to: content.to } };
}

/** "Asked God that …" is nobody's demand. */
function isPrayer(scene: Scene, complement: Complement, from: number): boolean {
  return complement.at >= from && hasRole(scene, from, "god");
}

/** Whether somebody who spoke just before agrees with the verb and may be its dropped subject. */
function mayDrop({ scene, sentence, memory, number }: Place, candidate: Candidate): boolean {
  return isClauseHead(scene, candidate.from, sentence.from) && memory.agreeing(candidate.form, number) !== null;
}

/** A word the tagger does not call a verb is one where it opens a clause, a speaker follows at once, and then what it takes. */
function isVerbByItsPlace({ scene, sentence }: Place, candidate: Candidate, subject: Subject | null, complement: Complement): boolean {
  if (candidate.to > candidate.token + 1) return scene.tokens[candidate.token]?.pos !== "ADP" && subject?.why === AFTER;
  if ((complement.kind === "that" || complement.kind === "quote") && complement.at === candidate.to)
    return isClauseHead(scene, candidate.from, sentence.from);
  if (subject?.document != null && candidate.form?.verb.takes.document) return true;
  if (subject && startOf(scene, subject) < candidate.token) return hasRole(scene, startOf(scene, subject) - 1, "that");
  const follows = subject !== null && (subject.why === AFTER || subject.document !== null);
  return isClauseHead(scene, candidate.from, sentence.from) && follows && complement.kind !== "object";
}

/**
 * Up to the next candidate; over a source named between ("announced, according to the agency, that"); where nothing is found,
 * up to the sentence's end (the candidate between may stand in a relative clause).
 */
function complementOf(place: Place, candidate: Candidate, subject: Subject | null, speakers: readonly number[]): Complement | null {
  const { scene, sentence, limit } = place;
  const from = pastTitles(scene, Math.max(subject?.end ?? 0, candidate.to), limit, speakers);
  const reach = relativeBefore(scene, candidate) !== null && subject?.why !== AFTER ? Math.min(limit, from + NEAR) : limit;
  const near = findComplement(scene, candidate, from, reach) ?? resumed(scene, candidate, subject) ?? beyondSource(place, candidate);
  if (near || reach !== limit || (candidate.form?.verb.ambiguous && !candidate.form.verb.takes.document)) return near;
  const bare = bareClause(scene, candidate, subject, sentence);
  if (bare) return bare;
  const far = findComplement(scene, candidate, from, sentence.to);
  if (far && (far.kind !== "object" || sharesObject(place, candidate))) return far;
  return null;
}

/** "Condemns and denounces the attack": both verbs have the object that follows the second. */
function sharesObject({ scene, following }: Place, { to }: Candidate): boolean {
  return hasRole(scene, to, "and") && following[0]?.from === to + 1;
}

/** Past the speaker's other names that stand beside the first ("Abu Rudeina, the spokesman of …"). */
function pastTitles(scene: Scene, from: number, limit: number, speakers: readonly number[]): number {
  let end = from;
  for (let titles = 0; titles < MOST_TITLES && end < limit; titles++) {
    const at = isMark(scene, end) ? end + 1 : end;
    const same = (scene.mentionsFrom[at] ?? [])
      .map((index) => scene.names.mentions[index])
      .find((one) => one && speakers.includes(one.entity));
    if (!same) break;
    end = same.to;
  }
  return end;
}

function beyondSource({ scene, sentence, following }: Place, candidate: Candidate): Complement | null {
  const [source, next] = following;
  if (!source || ((source.kind === "verb" || source.kind === "participle") && !isCarrier(source))) return null;
  const named = subjectAfter(scene, source.to, sentence.to, false);
  return findComplement(scene, candidate, named?.end ?? source.to, next?.from ?? sentence.to);
}

/** "Which the agency carried". */
function isCarrier({ form, token, to }: Candidate): boolean {
  return form?.verb.takes.carries === true && to > token + 1;
}

/** "The truce which the army announced": what is said is the noun before, for which a pronoun stands. */
function resumed(scene: Scene, candidate: Candidate, subject: Subject | null): Complement | null {
  const takes = candidate.form?.verb.takes;
  const stands = candidate.to > candidate.token + 1 && (relativeBefore(scene, candidate) !== null || subject?.why === AFTER);
  if (!stands || !(takes?.object || takes?.carries)) return null;
  return { kind: "resumed", at: candidate.to, content: candidate.to, quotation: null };
}

/** "The observatory said the plane fell": a verb that takes clauses and quotations, with neither "that" nor marks. */
function bareClause(scene: Scene, candidate: Candidate, subject: Subject | null, sentence: Sentence): Complement | null {
  const takes = candidate.form?.verb.takes;
  if (!takes?.that || !takes.quote || !subject || (subject.why !== AFTER && subject.document === null)) return null;
  const { end } = subject;
  const at = subject.document === null ? end : (scene.names.mentions[scene.mentionAt[end] as number]?.to ?? end);
  if (at >= sentence.to - 3) return null;
  const isClause = scene.tokens[hasRole(scene, at, "future") ? at + 1 : at]?.pos === "VERB";
  return isClause ? { kind: "that", at, content: at, quotation: null } : null;
}

function participleDrafts(place: Place, candidate: Candidate): readonly Draft[] {
  const { scene, limit, drafts } = place;
  const complement = findComplement(scene, candidate, candidate.to, limit);
  if (
    !complement ||
    isPrayer(scene, complement, candidate.to) ||
    (scene.quotationAt[candidate.token] !== -1 && !(complement.kind === "that" && candidate.sure))
  )
    return [];
  const main = drafts.findLast((draft) => !draft.embedded && !isSource(draft));
  if (main?.complement && main.complement.at > candidate.token) return [];
  const speakers = participleSpeakers(place, candidate, main);
  if (!speakers.length) return [];
  const via = main && main.speakers[0] === speakers[0] ? main.via : null;
  return [{ ...draftOf(place, candidate, complement, speakers), via, why: ["participle of saying beside a main clause"] }];
}

function draftOf({ scene, sentence }: Place, candidate: Candidate, complement: Complement, speakers: readonly number[]): Draft {
  const act = actOf(scene, candidate, complement, speakers);
  return {
    candidate,
    token: candidate.token,
    speakers,
    end: candidate.to,
    act,
    via: null,
    content:
      complement.kind === "resumed"
        ? null
        : ownContent(scene, contentOf(scene, complement, sentence, candidate.form?.verb.lightens), act, complement),
    complement,
    claims: isClaim(act, complement) || (candidate.form?.verb.lightens === true && speaksFor(scene, complement.content)),
    embedded: false,
    passedOn: false,
    addressee: null,
    medium: null,
    why: [],
  };
}

const NEAR = 6;
const MOST_TITLES = 4;

/** No clause reaches further back; a text without full stops must not be slow. */
const MOST_DRAFTS = 24;

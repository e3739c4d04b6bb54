import type { Sentence } from "../2-words/words.ts";
import { actOf, isClaim } from "./acts.ts";
import { type Candidate, findCandidates, isClauseHead } from "./candidates.ts";
import { type Complement, findComplement } from "./complements.ts";
import { contentOf } from "./contents.ts";
import { type Draft, isSource } from "./drafts.ts";
import { isEmbedded, outerSpeaker } from "./levels.ts";
import type { Memory } from "./memory.ts";
import type { Place } from "./place.ts";
import { relayed } from "./relays.ts";
import { hasRole, type Scene } from "./scene.ts";
import { sourceDraft } from "./source-drafts.ts";
import { participleSpeakers, speakersOf } from "./speakers.ts";
import { AFTER, findSubject, relativeBefore, type Subject } from "./subjects.ts";
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
      if (!draft.embedded && !isSource(draft)) remember(place, draft);
    }
  });
  return drafts;
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
  if (candidate.form?.verb.takes.relays) return relayed(place, candidate, speakers, why, embedded);
  const complement = complementOf(place, candidate, subject);
  if (!complement || (!candidate.sure && !isVerbByItsPlace(place, candidate, subject, complement))) return [];
  const given = viaBetween(scene, candidate, complement, speakers);
  return [
    {
      ...draftOf(place, candidate, complement, speakers),
      via: given ?? (embedded ? outerSpeaker(place, candidate, subject, speakers) : null),
      embedded,
      addressee: addresseeOf(scene, candidate, subject, complement, speakers),
      medium: occasionMedium(scene, candidate.to, complement.at),
      why: [`${complement.kind} after a verb of saying`, why],
    },
  ];
}

/** Whether somebody who spoke just before agrees with the verb and may be its dropped subject. */
function mayDrop({ scene, sentence, memory, number }: Place, candidate: Candidate): boolean {
  return isClauseHead(scene, candidate.from, sentence.from) && memory.agreeing(candidate.form, number) !== null;
}

/** A word the tagger does not call a verb is one where it opens a clause, a speaker follows at once, and then what it takes. */
function isVerbByItsPlace({ scene, sentence }: Place, candidate: Candidate, subject: Subject | null, complement: Complement): boolean {
  return isClauseHead(scene, candidate.from, sentence.from) && subject?.why === AFTER && complement.kind !== "object";
}

/** Up to the next candidate; where nothing is found there, up to the sentence's end (the candidate between may stand in a relative clause). */
function complementOf({ scene, sentence, limit }: Place, candidate: Candidate, subject: Subject | null): Complement | null {
  const from = Math.max(subject?.end ?? 0, candidate.to);
  const near = findComplement(scene, candidate, from, limit) ?? resumed(scene, candidate, subject);
  if (near || candidate.form?.verb.ambiguous) return near;
  const far = findComplement(scene, candidate, from, sentence.to);
  if (far && far.kind !== "object") return far;
  return bareClause(scene, candidate, subject, sentence);
}

/** "The truce which the army announced": what is said is the noun before, for which a pronoun stands. */
function resumed(scene: Scene, candidate: Candidate, subject: Subject | null): Complement | null {
  const stands = candidate.to > candidate.token + 1 && (relativeBefore(scene, candidate) !== null || subject?.why === AFTER);
  if (!stands || !candidate.form?.verb.takes.object) return null;
  return { kind: "object", at: candidate.to, content: candidate.to, quotation: null };
}

/** "The observatory said the plane fell": a verb that takes clauses and quotations, with neither "that" nor marks. */
function bareClause(scene: Scene, candidate: Candidate, subject: Subject | null, sentence: Sentence): Complement | null {
  const takes = candidate.form?.verb.takes;
  if (!takes?.that || !takes.quote || subject?.why !== AFTER || subject.end >= sentence.to - 3) return null;
  return scene.tokens[subject.end]?.pos === "VERB" ? { kind: "that", at: subject.end, content: subject.end, quotation: null } : null;
}

function participleDrafts(place: Place, candidate: Candidate): readonly Draft[] {
  const { scene, limit, drafts } = place;
  if (!standsFree(place, candidate)) return [];
  const complement = findComplement(scene, candidate, candidate.to, limit);
  if (!complement || (scene.quotationAt[candidate.token] !== -1 && !(complement.kind === "that" && candidate.sure))) return [];
  const main = drafts.findLast((draft) => !draft.embedded && !isSource(draft));
  if (main?.complement && main.complement.at > candidate.token) return [];
  const speakers = participleSpeakers(place, candidate, main);
  if (!speakers.length) return [];
  const via = main && main.speakers[0] === speakers[0] ? main.via : null;
  return [{ ...draftOf(place, candidate, complement, speakers), via, why: ["participle of saying beside a main clause"] }];
}

/** After a comma, "and" or at the beginning; or clearly a circumstance, with what it takes right after: not an adjective. */
function standsFree({ scene, sentence }: Place, { token, to, form, sure }: Candidate): boolean {
  if (isClauseHead(scene, token, sentence.from)) return true;
  if (!sure) return false;
  if (form?.gender === "Masc" && form.number === "Sing") return true;
  return hasRole(scene, to, "that") || scene.tokens[to]?.pos === "ADP";
}

function draftOf({ scene, sentence }: Place, candidate: Candidate, complement: Complement, speakers: readonly number[]): Draft {
  const act = actOf(scene, candidate, complement, speakers);
  return {
    candidate,
    token: candidate.token,
    speakers,
    act,
    via: null,
    content: contentOf(scene, complement, sentence, candidate.form?.verb.lightens),
    complement,
    claims: isClaim(act, complement),
    embedded: false,
    passedOn: false,
    addressee: null,
    medium: null,
    why: [],
  };
}

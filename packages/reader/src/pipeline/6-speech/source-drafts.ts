import type { TokenRange } from "../2-words/words.ts";
import { type Candidate, clauseStart } from "./candidates.ts";
import type { Draft } from "./drafts.ts";
import { issuerOf } from "./issuers.ts";
import type { Place } from "./place.ts";
import { isMark, type Scene } from "./scene.ts";
import { speakerMention } from "./speaker-mentions.ts";
import { entitiesOf, knownAgain } from "./speakers.ts";
import { firstSubject, subjectAfter } from "./subjects.ts";
import { viaBetween } from "./surroundings.ts";

interface Source {
  readonly speakers: readonly number[];
  readonly end: number;
  readonly why: string;
}

/** "According to X", "as X announced", "quoting X": X's report of what the sentence tells. */
export function sourceDraft(place: Place, candidate: Candidate): readonly Draft[] {
  const source = sourceOf(place, candidate);
  if (!source?.speakers.length) return [];
  const content = contentAround(place, candidate, source.end);
  const outer = place.drafts.findLast((draft) => !draft.embedded && draft.candidate.kind === "verb");
  const passed = candidate.kind === "passed" && outer ? (outer.speakers[0] ?? null) : null;
  return [
    {
      candidate,
      token: candidate.token,
      speakers: source.speakers,
      end: source.end,
      act: candidate.form && candidate.kind === "also clause" ? candidate.form.verb.act : "report",
      via: passed ?? viaAfter(place, candidate, source),
      content: passed === null ? content : (outer?.content ?? content),
      complement: null,
      claims: true,
      embedded: false,
      passedOn: candidate.kind === "passed",
      addressee: null,
      medium: null,
      why: [source.why],
    },
  ];
}

function sourceOf(place: Place, candidate: Candidate): Source | null {
  const { scene, sentence } = place;
  if (candidate.form) return clauseSource(place, candidate);
  const first = scene.tokens[candidate.to];
  if (!first) return null;
  const noun = scene.knowledge.nouns.get(first.key);
  if (noun?.kind === "norm" && speakerMention(scene, candidate.to) === null) return null;
  const found = subjectAfter(scene, candidate.to, Math.min(sentence.to, candidate.to + FARTHEST), false);
  if (found && found.document === null)
    return { speakers: entitiesOf(scene, found.mentions), end: found.end, why: "according to a source" };
  const known = noun === undefined && first.pos !== "PRON" ? knownAgain(place, candidate, candidate.to) : [];
  if (known.length && scene.knowledge.isDefiniteShape(first.key))
    return { speakers: known, end: candidate.to + 1, why: "according to a source told of before" };
  const issuer = noun ? issuerOf(scene, candidate.to, Math.min(sentence.to, candidate.to + FARTHEST)) : null;
  if (issuer) return { speakers: issuer, end: candidate.to + 1, why: "according to a document, for its issuer" };
  return ownWords(place, candidate, found !== null);
}

/** "As X announced"; without a name, whoever spoke last, unless the sentence has a statement of theirs already. */
function clauseSource(place: Place, candidate: Candidate): Source | null {
  const { scene, sentence, memory, number } = place;
  const found = subjectAfter(scene, candidate.to, sentence.to, false);
  if (found && found.document === null) return { speakers: entitiesOf(scene, found.mentions), end: found.end, why: "as a source said" };
  if (found?.document != null) {
    const issuer = issuerOf(scene, found.document, sentence.to) ?? memory.lastFor(null, number)?.speakers;
    return issuer ? { speakers: issuer, end: found.end, why: "as a document said, for its issuer" } : null;
  }
  if (place.drafts.length) return null;
  const last = memory.lastFor(candidate.form, number);
  return last && { speakers: last.speakers, end: candidate.to, why: "as the last speaker said" };
}

/** "In his words", "according to the statement": no act of its own where the sentence has one already. */
function ownWords(place: Place, candidate: Candidate, document: boolean): Source | null {
  const { scene, sentence, memory, number, drafts } = place;
  const [noun, next] = [scene.tokens[candidate.to], scene.tokens[candidate.to + 1]];
  const hasPronoun = noun?.pos === "PRON" || (next?.pos === "PRON" && next.word === noun?.word);
  if (!hasPronoun && !document) return null;
  if (drafts.length) return null;
  const speakers = document ? (memory.lastFor(null, number)?.speakers ?? []) : firstSubject(scene, sentence.from, candidate.from);
  return { speakers, end: candidate.to + 1, why: "in the words of whom the sentence tells of" };
}

/** At the head of a sentence all after it; elsewhere the clause it stands in, on both sides. */
function contentAround({ scene, sentence }: Place, candidate: Candidate, end: number): TokenRange {
  if (clauseStart(scene, candidate.from, sentence.from) === sentence.from)
    return { from: pastMarks(scene, end, sentence.to), to: sentence.to };
  return { from: sentence.from, to: end >= sentence.to - 2 ? candidate.from : sentence.to };
}

function pastMarks(scene: Scene, from: number, limit: number): number {
  let at = from;
  while (at < limit && isMark(scene, at) && scene.quotationAt[at] === -1) at++;
  return at;
}

/** "According to sources, to the newspaper". */
function viaAfter({ scene, sentence }: Place, candidate: Candidate, source: Source): number | null {
  const to = Math.min(sentence.to, source.end + 4);
  const complement = { kind: "object", at: to, content: to, quotation: null } as const;
  const next = scene.tokens[source.end];
  if (next?.pos !== "ADP") return null;
  return viaBetween(scene, { ...candidate, to: source.end }, complement, source.speakers);
}

const FARTHEST = 12;

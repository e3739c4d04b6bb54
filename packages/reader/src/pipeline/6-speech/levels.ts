import type { Mention } from "../4-names/names.ts";
import { type Candidate, isClauseHead } from "./candidates.ts";
import { type Draft, isSource } from "./drafts.ts";
import type { Place } from "./place.ts";
import { hasRole, type Scene } from "./scene.ts";
import { relativeBefore, type Subject } from "./subjects.ts";

/** Whether a verb of saying stands in what is being said already: in its quotation, in a relative clause, or after its own subject there. */
export function isEmbedded(place: Place, candidate: Candidate, subject: Subject | null): boolean {
  const { scene, sentence } = place;
  const open = openDraft(place, candidate);
  if (!open?.content) return false;
  const quotation = scene.quotations[scene.quotationAt[candidate.token] as number];
  if (quotation && quotation.from >= open.content.from - 1) return true;
  if (isSource(open)) return false;
  if (relativeBefore(scene, candidate) !== null) return true;
  const start = clauseBegin(scene, candidate, subject);
  if (start <= open.content.from) return true;
  if (subject && start === candidate.token && candidate.form?.tense === "past") return false;
  if (!subject && candidate.form?.tense === "present" && open.candidate.form?.tense !== "present") return true;
  return !isClauseHead(scene, start, sentence.from);
}

/** In what another says, that other is the link nearer to the reader. */
export function outerSpeaker(place: Place, candidate: Candidate, subject: Subject | null, speakers: readonly number[]): number | null {
  const { scene } = place;
  const outer = openDraft(place, candidate);
  const speaker = outer?.speakers[0];
  if (!outer?.content || speaker === undefined || speakers.includes(speaker)) return null;
  const start = clauseBegin(scene, candidate, subject);
  return start <= outer.content.from || followsThat(scene, start) || scene.quotationAt[candidate.token] !== -1 ? speaker : null;
}

/** "That the minister", "that she". */
function followsThat(scene: Scene, start: number): boolean {
  return hasRole(scene, start - 1, "that") || (scene.tokens[start - 1]?.pos === "PRON" && hasRole(scene, start - 2, "that"));
}

/** The innermost draft whose words a candidate stands in. */
export function openDraft({ drafts }: Place, { token }: Candidate): Draft | undefined {
  const open = drafts.filter(({ content }) => content && content.from <= token && token < content.to);
  return open.findLast((draft) => !isSource(draft)) ?? open.at(-1);
}

/** The first word of a verb's clause: its subject's, where that stands before it. */
function clauseBegin(scene: Scene, candidate: Candidate, subject: Subject | null): number {
  const mention = subject && scene.names.mentions[subject.mentions[0] ?? -1];
  if (!mention || mention.from >= candidate.token) return candidate.token;
  let start = mention.from;
  for (let titles = 0; titles < MOST_TITLES; titles++) start = titleBefore(scene, mention, start)?.from ?? start;
  return start;
}

/** The same one's title right before its name ("the minister Çavuşoğlu"). */
function titleBefore(scene: Scene, { entity }: Mention, start: number): Mention | undefined {
  const mention = scene.names.mentions[scene.mentionAt[start - 1] ?? -1];
  return mention?.entity === entity && mention.from < start ? mention : undefined;
}

const MOST_TITLES = 4;

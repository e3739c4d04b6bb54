import type { Medium } from "../../reading/vocabulary.ts";
import type { Mention } from "../4-names/names.ts";
import type { Candidate } from "./candidates.ts";
import type { Complement } from "./complements.ts";
import { isMedium, isQuotedMedium } from "./media.ts";
import { hasRole, isMark, type Scene } from "./scene.ts";
import type { Subject } from "./subjects.ts";

/** The news medium that words were given to ("told the agency", "in an interview with the channel", "carried by the agency"). */
export function viaBetween(scene: Scene, candidate: Candidate, complement: Complement, speakers: readonly number[]): number | null {
  for (let token = candidate.to; token < complement.at; token++) {
    const medium = mediumFrom(scene, token, speakers);
    if (medium !== null && isTold(scene, token)) return medium;
  }
  return null;
}

/** "Sources told the paper" with the verb last: the medium between a subject and the verb after it. */
export function viaBefore(scene: Scene, verb: Candidate, subject: Subject | null, speakers: readonly number[]): number | null {
  const mention = scene.names.mentions[subject?.mentions[0] ?? -1];
  if (!mention || mention.to > verb.from) return null;
  for (let token = Math.max(mention.to, verb.from - LONGEST); token < verb.from; token++) {
    const medium = mediumFrom(scene, token, speakers);
    if (medium !== null && isTold(scene, token)) return medium;
  }
  return null;
}

/** "In a statement which the agency carried": the medium that is the subject of a carrying verb after this one. */
export function viaOfCarrier(scene: Scene, following: readonly Candidate[], verb: Candidate, speakers: readonly number[]): number | null {
  const [next] = following;
  if (!next?.form?.verb.takes.carries || next.to === next.token + 1 || next.from - verb.to > LONGEST) return null;
  for (let token = next.to; token < next.to + NEAR; token++) {
    const medium = mediumFrom(scene, token, speakers);
    if (medium !== null) return medium;
  }
  return null;
}

function mediumFrom(scene: Scene, token: number, speakers: readonly number[]): number | null {
  for (const index of scene.mentionsFrom[token] ?? []) {
    const mention = scene.names.mentions[index] as Mention;
    if (!speakers.includes(mention.entity) && (isMedium(scene, mention.entity) || isQuotedMedium(scene, mention))) return mention.entity;
  }
  return null;
}

/** Words are given to a medium bare or by "to" and "with", not "on its site". */
function isTold(scene: Scene, medium: number): boolean {
  let before = medium - 1;
  while (isMark(scene, before)) before--;
  if (hasRole(scene, before, "name of")) return false;
  if (scene.tokens[before]?.pos === "NOUN" && scene.tokens[before - 1]?.pos === "ADP") before--;
  return scene.tokens[before]?.pos !== "ADP" || hasRole(scene, before, "told to");
}

/** The occasion at which words fell, by the last noun that names one before what is said. */
export function occasionMedium(scene: Scene, from: number, to: number): Medium | null {
  let medium: Medium | null = null;
  for (let token = from; token < to && medium === null; token++) {
    medium = scene.knowledge.nouns.get(scene.tokens[token]?.key ?? "")?.medium ?? null;
  }
  return medium;
}

/** Whom the words are spoken to: a name after the subject and before what is said, bare (asked, accused, told) or after "to". */
export function addresseeOf(
  scene: Scene,
  candidate: Candidate,
  subject: Subject | null,
  complement: Complement,
  speakers: readonly number[],
): number | null {
  const takesObject = candidate.form?.verb.takes.object && complement.kind !== "object";
  const from = Math.max(subject?.end ?? 0, candidate.to);
  for (let token = from; token < complement.at; token++) {
    const index = scene.mentionsFrom[token]?.[0];
    if (index === undefined) continue;
    const { entity, to } = scene.names.mentions[index] as Mention;
    const bare = token === from && takesObject;
    const given =
      scene.tokens[token - 1]?.key !== undefined &&
      scene.knowledge.clauseWords.get(scene.tokens[token - 1]?.key ?? "")?.includes("purpose");
    if ((bare || given) && !speakers.includes(entity) && !isMedium(scene, entity)) return entity;
    token = to - 1;
  }
  return null;
}

const LONGEST = 24;
const NEAR = 4;

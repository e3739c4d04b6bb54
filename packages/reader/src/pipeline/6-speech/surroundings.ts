import type { Medium } from "../../reading/reading.ts";
import type { Mention } from "../4-names/names.ts";
import type { Candidate } from "./candidates.ts";
import type { Complement } from "./complements.ts";
import { isMedium } from "./media.ts";
import type { Scene } from "./scene.ts";
import type { Subject } from "./subjects.ts";

/** The news medium that words were given to ("told the agency", "in an interview with the channel", "carried by the agency"). */
export function viaBetween(scene: Scene, candidate: Candidate, complement: Complement, speakers: readonly number[]): number | null {
  for (let token = candidate.to; token < complement.at; token++) {
    for (const index of scene.mentionsFrom[token] ?? []) {
      const { entity } = scene.names.mentions[index] as Mention;
      if (!speakers.includes(entity) && isMedium(scene, entity)) return entity;
    }
  }
  return null;
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

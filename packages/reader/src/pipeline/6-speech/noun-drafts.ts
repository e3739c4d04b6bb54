import type { Act } from "../../reading/vocabulary.ts";
import type { Sentence } from "../2-words/words.ts";
import type { Draft } from "./drafts.ts";
import { hasRole, type Scene } from "./scene.ts";
import { entitiesOf } from "./speakers.ts";
import { subjectAfter } from "./subjects.ts";

/**
 * "With the president's accusing his deputy of …": a noun of saying with the one who said it in the genitive right after; "arrested him on a
 * charge of …": whoever did it accuses.
 */
export function nounDrafts(scene: Scene, sentence: Sentence, drafts: readonly Draft[]): readonly Draft[] {
  const found: Draft[] = [];
  for (let token = sentence.from; token < sentence.to; token++) {
    const accusers = accusersAt(scene, sentence, token);
    if (accusers.length) found.push(nounDraft(scene, sentence, token, "accuse", accusers, token + 1, CHARGE));
    const act = actAt(scene, token);
    if (!act || isTold(drafts, token) || scene.mentionAt[token] !== -1) continue;
    const subject = subjectAfter(scene, token + 1, Math.min(token + 2, sentence.to), true);
    if (!subject || subject.document !== null || !subject.mentions.length) continue;
    found.push(nounDraft(scene, sentence, token, act, entitiesOf(scene, subject.mentions), subject.end, GENITIVE));
  }
  return found;
}

/** Who has somebody seized "on a charge of": the body that the clause's active verb has for its subject. */
function accusersAt(scene: Scene, sentence: Sentence, at: number): readonly number[] {
  if (!hasRole(scene, at, "charge") || scene.mentionAt[at] !== -1) return [];
  const verb = verbBefore(scene, sentence, at);
  if (verb === null || scene.tokens[verb]?.features.voice === "Pass") return [];
  const subject = subjectAfter(scene, verb + 1, at, false);
  if (subject?.document !== null) return [];
  return entitiesOf(scene, subject.mentions).filter((entity) => scene.names.entities[entity]?.kind !== "person");
}

function verbBefore(scene: Scene, { from }: Sentence, at: number): number | null {
  for (let token = at - 1; token >= from && token > at - FARTHEST; token--) {
    if (scene.tokens[token]?.pos === "VERB") return token;
    if (hasRole(scene, token, "that") || hasRole(scene, token, "relative")) return null;
  }
  return null;
}

/** The act of an indefinite noun of saying that can have its speaker in the genitive. */
function actAt(scene: Scene, at: number): Act | null {
  const token = scene.tokens[at];
  if (token?.pos !== "NOUN" || scene.knowledge.isDefiniteShape(token.key)) return null;
  const noun = scene.knowledge.nouns.get(token.key);
  return noun?.kind === "act" && noun.act && TELLING.has(noun.act) ? noun.act : null;
}

/** Whether a draft's own words bring the noun ("directed an accusation"). */
function isTold(drafts: readonly Draft[], token: number): boolean {
  return drafts.some(({ candidate, content }) => candidate.token <= token && token < (content?.from ?? 0));
}

function nounDraft(
  scene: Scene,
  sentence: Sentence,
  token: number,
  act: Act,
  speakers: readonly number[],
  end: number,
  why: string,
): Draft {
  let to = end;
  while (to < sentence.to && scene.tokens[to]?.pos !== "PUNCT" && !hasRole(scene, to, "contrast")) to++;
  return {
    candidate: { token, from: token, to: token + 1, kind: "noun", form: null, sure: true },
    token,
    speakers,
    end,
    act,
    via: null,
    content: { from: end, to },
    complement: null,
    claims: true,
    embedded: true,
    passedOn: false,
    addressee: null,
    medium: null,
    why: [why],
  };
}

const GENITIVE = "noun of saying before its speaker";
const CHARGE = "charge on which somebody is seized";
const FARTHEST = 40;
const TELLING: ReadonlySet<Act> = new Set(["accuse", "announce", "confirm", "demand", "deny"]);

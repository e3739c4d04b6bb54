import type { NormalText } from "../1-text/normal-text.ts";
import type { Words } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import type { Names } from "../4-names/names.ts";
import type { Times } from "../5-times/times.ts";
import type { Speech } from "../6-speech/speech.ts";
import { assignRoles } from "./assign-roles.ts";
import { findCandidates } from "./candidates.ts";
import type { Event } from "./events.ts";
import type { EventsKnowledge } from "./events-knowledge.ts";
import { sceneOf, sentenceOf } from "./scene.ts";

/** Finds what is done, planned, threatened or denied between actors, in text order. */
export function findEvents(
  _text: NormalText,
  words: Words,
  syntax: Syntax,
  names: Names,
  times: Times,
  speech: Speech,
  knowledge: EventsKnowledge,
): readonly Event[] {
  const scene = sceneOf(words, syntax, names, times, speech, knowledge);
  return findCandidates(scene).map((candidate, index) => {
    const roles = assignRoles(scene, candidate);
    const token = scene.tokens[candidate.at] as (typeof scene.tokens)[number];
    const { start, end } = sentenceOf(scene, candidate.at);
    const { status, negated } = speech.realis(candidate.at);
    const scope = speech.scope[candidate.at] as number;
    return {
      index,
      type: candidate.type,
      mode: candidate.predicate.frame.mode,
      trigger: { start: token.start, end: token.end },
      triggerToken: candidate.at,
      evidence: { start, end },
      actors: roles.actors,
      recipients: roles.recipients,
      places: roles.places,
      items: [],
      time: null,
      frame: null,
      status,
      negated,
      foreground: true,
      statement: scope < 0 ? null : scope,
      confidence: 0.5,
      why: [candidate.predicate.frame.words.join(" "), ...roles.how.values()],
    };
  });
}

import type { EventType } from "../../reading/vocabulary.ts";
import type { Argument } from "./arguments.ts";
import { collectArguments } from "./collect-arguments.ts";
import { findPredicates, type Predicate } from "./find-predicates.ts";
import { actorHolds } from "./frame-conditions.ts";
import { isVerb, type Scene, sentenceOf } from "./scene.ts";

/** A predicate with all that its surroundings offer for its roles. */
export interface Candidate {
  readonly predicate: Predicate;
  readonly type: EventType;
  readonly at: number;
  readonly arguments: readonly Argument[];
}

/** All words that may tell of an event, in text order, with what the grammar around each offers. */
export function findCandidates(scene: Scene): readonly Candidate[] {
  const predicates = findPredicates(scene);
  return predicates.map((predicate, index) => {
    const offered = collectArguments(scene, predicate, endOf(scene, predicates, index));
    const met = predicate.met && actorHolds(scene, predicate.frame.conditions, offered);
    return { predicate: { ...predicate, met }, type: predicate.frame.type, at: predicate.at, arguments: offered };
  });
}

/** Where a predicate's own words end: before the next predicate or verb. */
function endOf(scene: Scene, predicates: readonly Predicate[], index: number): number {
  const { at, phrase } = predicates[index] as Predicate;
  const last = phrase.at(-1) as number;
  const { to } = sentenceOf(scene, at);
  const next = predicates.slice(index + 1, index + 8).find((other) => other.at > last)?.at ?? to;
  let end = Math.min(to, next);
  for (let verb = last + 1; verb < end; verb++) if (isVerb(scene, verb) && verb > last + 1) end = verb;
  return end;
}

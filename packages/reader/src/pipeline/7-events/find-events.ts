import type { Span } from "../../reading/span.ts";
import type { EventType } from "../../reading/vocabulary.ts";
import type { NormalText } from "../1-text/normal-text.ts";
import type { Words } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import type { Names } from "../4-names/names.ts";
import { frameOf } from "../5-times/frame-of.ts";
import type { Times } from "../5-times/times.ts";
import type { Speech } from "../6-speech/speech.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { type Decision, decide, WORTH } from "./decide.ts";
import type { Event } from "./events.ts";
import type { EventsKnowledge } from "./events-knowledge.ts";
import { type FeatureList, makeFeatureList } from "./feature-list.ts";
import { findItems } from "./find-items.ts";
import { isForeground } from "./foreground.ts";
import { keepEvents, LIKELY } from "./keep-events.ts";
import { type Scene, sceneOf, tokenAt, WINDOW, wholeSentence } from "./scene.ts";
import { newStory, type Story, tell } from "./story.ts";
import { triggerSpan } from "./trigger-span.ts";
import { trust } from "./trust.ts";

/** What is done, planned, threatened or denied between actors, in text order, and words that may tell of more. */
export interface FoundEvents {
  readonly events: readonly Event[];
  readonly doubts: readonly Doubt[];
}

/** A word that may tell of an event, where too little speaks for it. */
export interface Doubt extends Span {
  readonly type: EventType;
}

/** Finds what is done, planned, threatened or denied between actors, in text order. */
export function findEvents(
  _text: NormalText,
  words: Words,
  syntax: Syntax,
  names: Names,
  times: Times,
  speech: Speech,
  knowledge: EventsKnowledge,
): FoundEvents {
  const scene = sceneOf(words, syntax, names, times, speech, knowledge);
  const list = makeFeatureList();
  const { kept, doubtful } = decisionsOf(scene, list);
  return {
    events: kept.map((decision, index) => eventOf(scene, decision, index, list)),
    doubts: doubtful.map(({ candidate: { at, type } }) => {
      const { start, end } = scene.tokens[at] as (typeof scene.tokens)[number];
      return { start, end, type };
    }),
  };
}

/** What is taken for an event in a report, and what nearly is, in text order. */
export function decisionsOf(
  scene: Scene,
  list: FeatureList,
): { readonly kept: readonly Decision[]; readonly doubtful: readonly Decision[] } {
  const story = newStory();
  const found: Decision[] = [];
  const doubtful: Decision[] = [];
  for (const candidates of bySentence(scene, findCandidates(scene))) {
    const decisions: Decision[] = [];
    for (const candidate of candidates) {
      const settled = decisions.filter(({ likely }) => likely >= LIKELY).map(settle);
      const decision = decide(scene, candidate, candidates, settled, story, scene.knowledge.model, list);
      decisions.push(decision);
      if (decision.likely >= LIKELY) remember(scene, decision, story);
    }
    found.push(...keepEvents(scene, decisions));
    doubtful.push(...decisions.filter(({ likely }) => likely >= WORTH && likely < LIKELY));
  }
  return { kept: found, doubtful };
}

const settle = ({ candidate, roles }: Decision) => ({ candidate, actors: roles.actors, recipients: roles.recipients });

function remember(scene: Scene, { candidate, roles }: Decision, story: Story): void {
  const { at, type, predicate } = candidate;
  const sentence = tokenAt(scene, at)?.sentence ?? 0;
  tell(story, { type, at, sentence, key: predicate.frame.words[0] as string, actors: roles.actors, recipients: roles.recipients });
}

/** The candidates of each sentence that has any; a sentence longer than `WINDOW` is taken in parts. */
export function* bySentence(scene: Scene, candidates: readonly Candidate[]): Generator<readonly Candidate[]> {
  for (let from = 0; from < candidates.length; ) {
    const { at } = candidates[from] as Candidate;
    const end = Math.min(wholeSentence(scene, at).to, at + WINDOW);
    let to = from;
    while (to < candidates.length && (candidates[to] as Candidate).at < end) to++;
    yield candidates.slice(from, to);
    from = to;
  }
}

function eventOf(scene: Scene, decision: Decision, index: number, list: FeatureList): Event {
  const { candidate, roles, status, time } = decision;
  const { at, type, predicate } = candidate;
  const { start, end } = wholeSentence(scene, at);
  const scope = scene.speech.scope[at] as number;
  return {
    index,
    type,
    mode: predicate.frame.mode,
    trigger: triggerSpan(scene, predicate),
    triggerToken: at,
    evidence: { start, end },
    actors: roles.actors,
    recipients: roles.recipients,
    places: roles.places,
    items: findItems(scene, candidate),
    time,
    frame: time ?? frameOf(at, scene.times, scene.words),
    status: status.status,
    negated: status.negated,
    foreground: isForeground(scene, decision, list),
    statement: scope < 0 ? null : scope,
    confidence: trust(scene.knowledge.model, decision.likely * decision.rolesLikely),
    why: [`frame ${type.toLowerCase()}: ${predicate.frame.words.join(" ")}`, ...new Set(roles.how.values())],
  };
}

import type { Candidate } from "../../packages/reader/src/pipeline/7-events/candidates.ts";
import type { Scene } from "../../packages/reader/src/pipeline/7-events/scene.ts";
import type { GoldEvent, GoldReport } from "../gold-report.ts";

/** For each candidate that is a gold event, that event: one to one, by type and the letters of the trigger, else by nearness. */
export function matchEvents(gold: GoldReport, scene: Scene, candidates: readonly Candidate[]): ReadonlyMap<Candidate, GoldEvent> {
  const found = new Map<Candidate, GoldEvent>();
  const pairs: [number, Candidate, GoldEvent][] = [];
  for (const event of gold.events) {
    const sentence = scene.words.sentences[event.sentence];
    const start = sentence ? gold.text.indexOf(event.trigger, sentence.start) : -1;
    if (!sentence || start < 0) continue;
    for (const candidate of candidates) {
      const distance = distanceTo(gold.text, scene, candidate, event, start);
      if (distance <= NEAR) pairs.push([distance - (candidate.predicate.met ? 0.5 : 0), candidate, event]);
    }
  }
  pairs.sort((a, b) => a[0] - b[0]);
  const taken = new Set<GoldEvent>();
  for (const [, candidate, event] of pairs) {
    if (found.has(candidate) || taken.has(event)) continue;
    found.set(candidate, event);
    taken.add(event);
  }
  return found;
}

/** A light verb beside its noun is the same trigger. */
const NEAR = 3;

/** Words between the gold trigger and the candidate's; 0 where they overlap, infinite where type or sentence differ. */
function distanceTo(text: string, scene: Scene, { type, predicate, at }: Candidate, event: GoldEvent, start: number): number {
  if (type !== event.type || scene.tokens[at]?.sentence !== event.sentence) return Number.POSITIVE_INFINITY;
  const end = start + event.trigger.length;
  const spans = predicate.phrase.map((token) => scene.tokens[token] as Scene["tokens"][number]);
  const first = spans[0] as Scene["tokens"][number];
  if (first.start < end && first.end > start) return 0;
  if (spans.some((token) => token.start < end && token.end > start)) return 0.2;
  const [a, b] = start < first.start ? [end, first.start] : [first.end, start];
  return text.slice(a, b).split(/\s+/u).filter(Boolean).length + 0.5;
}

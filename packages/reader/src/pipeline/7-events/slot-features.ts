import type { Mention } from "../4-names/names.ts";
import type { Candidate } from "./candidates.ts";
import { add1, add2, add3, type FeatureList, hashOf } from "./feature-list.ts";
import type { Proposal } from "./proposals.ts";
import { isVerb, type Scene, tokenAt } from "./scene.ts";
import { type Slot, slotOf, surfaceBetween, verbsAbove } from "./slots.ts";

/** Verbs above an event's word that are looked at. */
const ABOVE = 3;

/** Where each mention of a party stands in the clauses around an event's word, and what stands between. */
export function slotFeatures(scene: Scene, candidate: Candidate, { mentions }: Proposal, kind: number, list: FeatureList): void {
  const { at, predicate } = candidate;
  const type = hashOf(candidate.type);
  const pattern = hashOf(predicate.frame.roles.name);
  const wordClass = hashOf(predicate.frame.wordClass);
  const above = verbsAbove(scene, at, ABOVE);
  const seen = new Set<string>();
  for (const mention of mentions) {
    const level = levelOf(scene, at, above, mention);
    const own = hashOf(above[0]?.name ?? "");
    if (!seen.has(level)) {
      const place = hashOf(level);
      add2(list, 90, place, wordClass);
      add2(list, 91, place, pattern);
      add2(list, 92, place, type);
      add3(list, 93, place, own, wordClass);
      add3(list, 94, place, kind, wordClass);
      const verb = slotOf(scene, mention.head);
      if (verb.verb >= 0) add3(list, 95, hashOf(tokenAt(scene, verb.verb)?.lemmaKey ?? ""), hashOf(`${verb.name} ${verb.depth}`), type);
      seen.add(level);
    }
    const between = surfaceOf(scene, candidate, mention);
    if (seen.has(between)) continue;
    seen.add(between);
    const surface = hashOf(between);
    add1(list, 96, surface);
    add2(list, 97, surface, wordClass);
    add2(list, 98, surface, pattern);
    add3(list, 99, surface, kind, type);
  }
}

/** `own nsubj 0`: of the event's own verb; `1 nsubj 0`: of the verb above it; `below`: of a clause said of it. */
function levelOf(scene: Scene, at: number, above: readonly Slot[], mention: Mention): string {
  const { verb, name, depth } = slotOf(scene, mention.head);
  const where = `${name} ${Math.min(depth, 2)}`;
  if (verb === at) return `own ${where}`;
  const down = depthBelow(scene, mention.head, at);
  if (down >= 0 && !isVerb(scene, at)) return `under ${down} ${verb >= 0 && depthBelow(scene, verb, at) >= 0 ? where : ""}`;
  const level = above.findIndex((slot) => slot.verb === verb);
  if (verb >= 0 && level >= 0) return `${level + 1} ${where} ${mention.head < at ? "before" : "after"}`;
  return verb < 0 ? `no verb ${where}` : `other ${where} ${mention.head < at ? "before" : "after"}`;
}

/** How many steps below another token a token hangs, or -1. */
function depthBelow(scene: Scene, token: number, top: number): number {
  let at = token;
  for (let step = 0; step < 6 && at >= 0; step++) {
    if (at === top) return step;
    at = scene.syntax.heads[at] ?? -1;
  }
  return -1;
}

function surfaceOf(scene: Scene, { at, predicate }: Candidate, mention: Mention): string {
  if (mention.from <= at && at < mention.to) return "around";
  if (mention.head < at) return `< ${surfaceBetween(scene, mention.to, at)}`;
  return `> ${surfaceBetween(scene, (predicate.phrase.at(-1) as number) + 1, mention.from)}`;
}

import type { Entity, Names } from "../4-names/names.ts";
import type { LinkingKnowledge } from "./linking-knowledge.ts";

/** How much a report tells of each state (ISO code → weight): its own mentions, and those of people, bodies and places that can only be its own. */
export function reportCountries({ entities }: Names, knowledge: LinkingKnowledge): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const entity of entities) {
    const country = certainCountry(entity, knowledge);
    if (country === null) continue;
    const share = entity.kind === "state" ? 1 : entity.kind === "place" ? 0.8 : 0.5;
    weights.set(country, (weights.get(country) ?? 0) + share * Math.min(MOST_COUNTED, Math.max(1, entity.mentions.length)));
  }
  return weights;
}

/** The state a report is mostly about. */
export function homelandOf(weights: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [country, weight] of weights) if (best === null || weight > (weights.get(best) as number)) best = country;
  return best;
}

/** One name told over and over must not drown the rest. */
const MOST_COUNTED = 6;

/** A place's state counts only where all that bear its name lie in one. */
function certainCountry(entity: Entity, { known }: LinkingKnowledge): string | null {
  if (entity.kind !== "place") return entity.country;
  const countries = new Set(entity.candidates.filter((id) => id.startsWith("place:")).map((id) => known.get(id)?.country ?? null));
  if (countries.size > 1) return null;
  const [only] = countries;
  return only ?? entity.country;
}

import type { Names } from "../4-names/names.ts";
import type { Relation } from "../8-relations/relations.ts";
import type { LinkingKnowledge } from "./linking-knowledge.ts";
import type { Link } from "./links.ts";

/** One link for each entity, in the entities' order. Relations help to tell same-named places apart. */
export function link(names: Names, _relations: readonly Relation[], _knowledge: LinkingKnowledge): readonly Link[] {
  return names.entities.map((entity) => ({ known: null, english: entity.name, country: entity.country, location: null, why: [] }));
}

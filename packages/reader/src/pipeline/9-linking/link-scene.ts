import type { Entity, Names } from "../4-names/names.ts";
import type { Relation } from "../8-relations/relations.ts";
import type { Circle, LinkingKnowledge } from "./linking-knowledge.ts";
import { homelandOf, reportCountries } from "./report-countries.ts";

/** What every step of linking looks at. */
export interface LinkScene {
  readonly knowledge: LinkingKnowledge;
  readonly entities: readonly Entity[];
  /** Relations of places, by each end: the other end and the relation. */
  readonly placed: ReadonlyMap<number, readonly Relation[]>;
  /** How much the report tells of each state, and the state it is mostly about. */
  readonly countries: ReadonlyMap<string, number>;
  readonly homeland: string | null;
  /** The report's first places of one meaning: they say where the story plays. */
  readonly sure: readonly SurePlace[];
}

export interface SurePlace {
  readonly entity: number;
  readonly circle: Circle;
}

export function linkScene(names: Names, relations: readonly Relation[], knowledge: LinkingKnowledge): LinkScene {
  const placed = new Map<number, Relation[]>();
  for (const relation of relations) {
    if (!PLACING.has(relation.type) || relation.negated) continue;
    for (const end of new Set([relation.subject, relation.object])) {
      const list = placed.get(end);
      if (list) list.push(relation);
      else placed.set(end, [relation]);
    }
  }
  const countries = reportCountries(names, knowledge);
  const sure = surePlaces(names.entities, knowledge);
  return { knowledge, entities: names.entities, placed, countries, homeland: homelandOf(countries), sure };
}

function surePlaces(entities: readonly Entity[], { known }: LinkingKnowledge): readonly SurePlace[] {
  const sure: SurePlace[] = [];
  for (const { index, kind, candidates } of entities) {
    const ids = candidates.filter((id) => id.startsWith("place:"));
    if (kind !== "place" || ids.length !== 1) continue;
    const circle = known.get(ids[0] as string)?.circle;
    if (circle && circle.radiusKm < REGION_KM && sure.push({ entity: index, circle }) === MOST_PLACES) break;
  }
  return sure;
}

const MOST_PLACES = 20;
/** A region as wide as this says too little of where. */
const REGION_KM = 150;

const PLACING: ReadonlySet<Relation["type"]> = new Set(["located", "part_of", "based_in", "controls"]);

import type { Location } from "../../reading/reading.ts";
import type { Entity, Names } from "../4-names/names.ts";
import type { Relation } from "../8-relations/relations.ts";
import type { Choice } from "./choice.ts";
import { chooseKnown } from "./choose-known.ts";
import { describedPlace } from "./described-place.ts";
import { type LinkScene, linkScene } from "./link-scene.ts";
import type { KnownEntry, LinkingKnowledge } from "./linking-knowledge.ts";
import type { Link } from "./links.ts";
import { placeLocation } from "./place-location.ts";

/** One link for each entity, in the entities' order. Relations help to tell same-named places apart. */
export function link(names: Names, relations: readonly Relation[], knowledge: LinkingKnowledge): readonly Link[] {
  const scene = linkScene(names, relations, knowledge);
  return names.entities.map((entity) => {
    const choice = chooseKnown(scene, entity);
    if (choice.entry) return knownLink(entity, choice.entry, choice);
    return entity.kind === "place" ? placeLink(scene, entity, choice) : unknownLink(scene, entity, choice);
  });
}

function knownLink(entity: Entity, entry: KnownEntry, { open, why }: Choice): Link {
  const { cited, english, country, circle } = entry;
  const located = circle !== null && (entity.kind === "place" || entity.kind === "state");
  const location: Location | null = located ? { ...circle, bearing: null } : null;
  return { known: cited, english, country: countryOf(entity, country), location, open, why };
}

/** A place's state is where it lies; a person's or a body's is first what the text makes plain. */
function countryOf(entity: Entity, known: string | null): string | null {
  return entity.kind === "place" ? (known ?? entity.country) : (entity.country ?? known);
}

function placeLink(scene: LinkScene, entity: Entity, choice: Choice): Link {
  const described = choice.open.length > 0 ? null : describedPlace(scene, entity);
  if (described) {
    const { location, english, country, why } = described;
    return { known: null, english, country: country ?? entity.country, location, open: [], why: [why] };
  }
  const { english, country, open, why } = unknownLink(scene, entity, choice);
  const location = placeLocation(scene, entity);
  return { known: null, english, country, location, open, why: location ? ["told by another place", ...why] : why };
}

/** Of same-named things left open the state is open too, and the English name is theirs where they share one. */
function unknownLink({ knowledge }: LinkScene, entity: Entity, { open, why }: Choice): Link {
  const shared = new Set(open.map((cited) => englishOf(knowledge, cited)));
  const [only] = shared;
  const english = shared.size === 1 && only ? only : knowledge.spell(entity.name);
  const country = entity.kind === "place" && open.length > 0 ? null : entity.country;
  return { known: null, english, country, location: null, open, why };
}

const englishOf = ({ known }: LinkingKnowledge, cited: string): string | undefined =>
  (known.get(`place:${cited}`) ?? known.get(`organization:${cited}`) ?? known.get(`person:${cited}`))?.english;

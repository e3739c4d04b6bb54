import type { Location } from "../../reading/reading.ts";
import type { Bearing } from "../../reading/vocabulary.ts";
import type { Relation } from "../8-relations/relations.ts";
import { pointFrom } from "./circles.ts";
import type { Circle } from "./linking-knowledge.ts";

/** Where a place lies by another whose circle is known, as exactly as the relation says: way and side, side, way, or merely by it. */
export function locatedPlace({ bearing, km }: Relation, other: Circle): Location {
  if (bearing && km !== null) return { ...pointFrom(other, bearing, km), radiusKm: spread(km), bearing: null };
  if (bearing) return cone(other, bearing);
  if (km !== null) return { ...point(other), radiusKm: Math.round(km + spread(km)), bearing: null };
  return { ...point(other), radiusKm: Math.max(NEAR_KM, other.radiusKm), bearing: null };
}

/** A cone from a place's middle: to the edge of an area, so far from a town. */
export function cone(from: Circle, bearing: Bearing): Location {
  return { ...point(from), radiusKm: Math.max(BESIDE_KM, from.radiusKm), bearing };
}

/** How exact a relation is: the greater the better. */
export const exactness = ({ bearing, km }: Relation): number => (km === null ? 0 : 2) + (bearing ? 1 : 0);

const point = ({ latitude, longitude }: Circle): Pick<Circle, "latitude" | "longitude"> => ({ latitude, longitude });

/** Newspapers round ways and count them by road: a fifth of the way, at least 5 km. */
const spread = (km: number): number => Math.max(5, Math.round(km / 5));

/** "Near" a town, and the farthest that "east of" a town is taken to reach. */
const NEAR_KM = 25;
const BESIDE_KM = 60;

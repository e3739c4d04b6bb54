import type { Bearing } from "../../reading/vocabulary.ts";
import type { Circle } from "./linking-knowledge.ts";

/** The great-circle way between two points, in kilometres; good to half a percent, as the earth is taken as a ball. */
export function kmBetween(a: Circle, b: Circle): number {
  const [from, to] = [a.latitude * RADIANS, b.latitude * RADIANS];
  const turn = (b.longitude - a.longitude) * RADIANS;
  const half = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(turn / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The point so many kilometres from another in a compass direction. */
export function pointFrom(start: Circle, bearing: Bearing, km: number): Pick<Circle, "latitude" | "longitude"> {
  const [latitude, longitude] = [start.latitude * RADIANS, start.longitude * RADIANS];
  const [course, arc] = [COURSES[bearing] * RADIANS, km / EARTH_KM];
  const sine = Math.sin(latitude) * Math.cos(arc) + Math.cos(latitude) * Math.sin(arc) * Math.cos(course);
  const turn = Math.atan2(Math.sin(course) * Math.sin(arc) * Math.cos(latitude), Math.cos(arc) - Math.sin(latitude) * sine);
  return { latitude: rounded(Math.asin(sine) / RADIANS), longitude: rounded((longitude + turn) / RADIANS) };
}

/** Three places after the point are a hundred metres, finer than any town; rounding keeps readings the same on every machine. */
const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

const EARTH_KM = 6371;
const RADIANS = Math.PI / 180;
const COURSES: Readonly<Record<Bearing, number>> = { N: 0, NE: 45, E: 90, SE: 135, S: 180, SW: 225, W: 270, NW: 315 };

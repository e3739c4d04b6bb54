import type { MapPlace } from "@isnad/server/api";
import { type MapView, pixelsOf, projectionOf, type Size } from "./map-view.ts";

/**
 * A place as it is drawn. A country is tinted, never pinned. An area is the circle that it lies in, without a middle, since nothing is told to be there.
 * A spot has a dot, and round it the circle that it may be off by.
 */
export interface PlaceMark {
  readonly place: MapPlace;
  readonly form: "country" | "area" | "spot";
  readonly x: number;
  readonly y: number;
  /** Pixels: of the dot, by its claims, and of the circle of doubt. */
  readonly radius: number;
  readonly halo: number;
}

/** The alpha-3 code of a state's entity; `null` for what is no state. */
export const stateOf = ({ entity }: Pick<MapPlace, "entity">): string | null => STATE.exec(entity)?.[1] ?? null;
const STATE = /^known:state:([A-Z]{3})$/u;

export function formOf(place: MapPlace): PlaceMark["form"] {
  if (stateOf(place) !== null) return "country";
  return place.radiusKm > AREA_KM ? "area" : "spot";
}

/** Farther off than that, a dot would say more than the report. */
const AREA_KM = 60;

/** Marks on the page, the ones with most claims last, so that the smaller stand above them; at most `most` where so many are wanted, those with most claims. */
export function placeMarks(places: readonly MapPlace[], view: MapView, size: Size, most = Number.POSITIVE_INFINITY): readonly PlaceMark[] {
  const project = projectionOf(view, size);
  const inOrder = [...places].sort((a, b) => b.claimCount - a.claimCount || (a.entity < b.entity ? -1 : 1));
  const marks: PlaceMark[] = [];
  for (const place of inOrder) {
    if (marks.length === most) break;
    const at = project([place.longitude, place.latitude]);
    if (!at) continue;
    const [x, y] = at;
    const halo = pixelsOf(place.radiusKm, place.latitude, view);
    if (x < -halo || y < -halo || x > size.width + halo || y > size.height + halo) continue;
    marks.push({ place, form: formOf(place), x, y, radius: Math.min(3 + 0.75 * Math.sqrt(place.claimCount), 14), halo });
  }
  return marks;
}

/** A word on the map, around its middle. */
export interface PlaceLabel {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface WantedLabel extends PlaceLabel {
  /** How wide and high it is, about: pixels. */
  readonly width: number;
  readonly height: number;
}

/** The labels that have room beside those that stand there already, the first wanted first. */
export function roomyLabels(wanted: readonly WantedLabel[], standing: readonly WantedLabel[] = []): readonly WantedLabel[] {
  const taken = [...standing];
  const roomy: WantedLabel[] = [];
  for (const label of wanted) {
    if (taken.some((other) => overlap(label, other))) continue;
    taken.push(label);
    roomy.push(label);
  }
  return roomy;
}

const overlap = (a: WantedLabel, b: WantedLabel): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

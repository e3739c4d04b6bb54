import { type GeoProjection, geoMercator } from "d3-geo";

/** What is looked at: the middle of the page in degrees, and pixels per radian at the equator. */
export interface MapView {
  readonly longitude: number;
  readonly latitude: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Mercator's projection of what is looked at; it keeps directions, and marks keep their form. */
export const projectionOf = ({ longitude, latitude, scale }: MapView, { width, height }: Size): GeoProjection =>
  geoMercator()
    .center([longitude, latitude])
    .scale(scale)
    .translate([width / 2, height / 2])
    .precision(0)
    .clipExtent([
      [-MARGIN, -MARGIN],
      [width + MARGIN, height + MARGIN],
    ]);

/** Beyond the page, so that what is dragged in is already there. */
const MARGIN = 200;

/** West, south, east, north, in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Regions that the news is often of, by their names among the screen's texts. */
export const REGIONS = {
  middleEast: [25, 12, 63, 42],
  northAfrica: [-18, 14, 37, 38],
  sahel: [-18, 4, 38, 25],
  horn: [21, -3, 52, 19],
  gulf: [42, 12, 60, 31],
  levant: [33, 29, 43, 38],
  ukraine: [21, 43.5, 42, 53],
  world: [-168, -56, 180, 76],
} as const satisfies Readonly<Record<string, Bounds>>;
export type Region = keyof typeof REGIONS;

/** The view that holds bounds whole. */
export function viewOf([west, south, east, north]: Bounds, { width, height }: Size): MapView {
  const [top, bottom] = [mercator(north), mercator(south)];
  const scale = Math.min(width / radians(east - west), height / (top - bottom));
  return within({ longitude: (west + east) / 2, latitude: degrees(unmercator((top + bottom) / 2)), scale });
}

/** The view `factor` times closer; the place at `x`, `y` of the page stays where it is. */
export function zoomed(view: MapView, size: Size, factor: number, x = size.width / 2, y = size.height / 2): MapView {
  const scale = clamp(view.scale * factor, LEAST_SCALE, MOST_SCALE);
  const kept = 1 / view.scale - 1 / scale;
  return moved({ ...view, scale }, -(x - size.width / 2) * kept * scale, -(y - size.height / 2) * kept * scale);
}

/** The view with the page moved by so many pixels. */
export function moved(view: MapView, dx: number, dy: number): MapView {
  const longitude = view.longitude - degrees(dx / view.scale);
  const latitude = degrees(unmercator(mercator(view.latitude) + dy / view.scale));
  return within({ ...view, longitude, latitude });
}

/** How many pixels a distance is at a latitude. */
export const pixelsOf = (km: number, latitude: number, { scale }: MapView): number =>
  ((km / EARTH_KM) * scale) / Math.max(0.1, Math.cos(radians(latitude)));

/** `longitude,latitude,scale` as it stands in the address. */
export const written = ({ longitude, latitude, scale }: MapView): string =>
  `${longitude.toFixed(2)},${latitude.toFixed(2)},${Math.round(scale)}`;

/** What an address says; `null` where it is not a view. */
export function readView(text: string | null): MapView | null {
  const [longitude, latitude, scale] = (text ?? "").split(",").map(Number);
  if (longitude === undefined || latitude === undefined || scale === undefined) return null;
  if (![longitude, latitude, scale].every(Number.isFinite) || scale <= 0) return null;
  return within({ longitude, latitude, scale: clamp(scale, LEAST_SCALE, MOST_SCALE) });
}

const within = ({ longitude, latitude, scale }: MapView): MapView => ({
  longitude: clamp(longitude, -180, 180),
  latitude: clamp(latitude, -80, 82),
  scale,
});

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
const radians = (angle: number): number => (angle * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;
const mercator = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + radians(clamp(latitude, -85, 85)) / 2));
const unmercator = (y: number): number => 2 * Math.atan(Math.exp(y)) - Math.PI / 2;

const EARTH_KM = 6371;
const LEAST_SCALE = 60;
const MOST_SCALE = 60_000;

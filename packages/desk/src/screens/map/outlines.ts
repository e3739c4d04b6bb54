import { type ExtendedFeature, geoPath } from "d3-geo";
import { useEffect, useState } from "react";
import { feature } from "topojson-client";
import { BY_OUTLINE, type Country } from "./countries.ts";
import { type MapView, projectionOf, type Size } from "./map-view.ts";

/** The outline of a country with the box that it lies in: west, south, east, north. */
export interface Outline {
  readonly key: string;
  readonly country: Country | null;
  readonly shape: Shape;
  readonly bounds: readonly [readonly [number, number], readonly [number, number]];
}

/** Natural Earth's countries, coarse from afar and finer from near; `null` until they are there. They are loaded once each. */
export function useOutlines({ scale }: MapView): readonly Outline[] | null {
  const detail: Detail = scale > FINE_FROM ? "fine" : "coarse";
  const [loaded, setLoaded] = useState<Loaded>(LOADED);
  const isThere = loaded[detail] !== undefined;
  useEffect(() => {
    if (isThere) return;
    let wanted = true;
    void load("coarse")
      .then(() => wanted && setLoaded({ ...LOADED }))
      .then(() => load(detail))
      .then(() => wanted && setLoaded({ ...LOADED }));
    return () => {
      wanted = false;
    };
  }, [detail, isThere]);
  return loaded[detail] ?? loaded.coarse ?? loaded.fine ?? null;
}

type Detail = "coarse" | "fine";
type Loaded = { readonly [Kind in Detail]?: readonly Outline[] };
const FINE_FROM = 330;
let LOADED: Loaded = {};

async function load(detail: Detail): Promise<void> {
  if (LOADED[detail]) return;
  const atlas = detail === "fine" ? await import("world-atlas/countries-50m.json") : await import("world-atlas/countries-110m.json");
  LOADED = { ...LOADED, [detail]: outlinesIn(atlas.default as unknown as Atlas) };
}

/** A file of world-atlas, as topojson-client takes it. */
type Atlas = Parameters<typeof feature>[0];

/** A country of it. */
interface Shape extends ExtendedFeature {
  readonly id?: string;
  readonly properties: { readonly name: string };
}

function outlinesIn(atlas: Atlas): readonly Outline[] {
  const { countries } = atlas.objects as { countries?: unknown };
  const { features } = feature(atlas, countries as Parameters<typeof feature>[1]) as unknown as {
    features: readonly Shape[];
  };
  return features.map((shape) => {
    const key = String(shape.id ?? shape.properties.name);
    return { key: `${key} ${shape.properties.name}`, country: BY_OUTLINE.get(key) ?? null, shape, bounds: boundsOf(shape.geometry) };
  });
}

/** The least and most of all its degrees. What crosses the 180th meridian reaches from end to end this way, and is drawn more often than need be. */
function boundsOf(geometry: Shape["geometry"]): Outline["bounds"] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude = 0, latitude = 0] of positionsIn(geometry)) {
    [west, east] = [Math.min(west, longitude), Math.max(east, longitude)];
    [south, north] = [Math.min(south, latitude), Math.max(north, latitude)];
  }
  return [
    [west, south],
    [east, north],
  ];
}

function positionsIn(geometry: Shape["geometry"]): readonly (readonly number[])[] {
  if (geometry?.type === "Polygon") return geometry.coordinates.flat(1);
  return geometry?.type === "MultiPolygon" ? geometry.coordinates.flat(2) : [];
}

/** An outline as a path on the page, and where the middle of what is seen of it is. */
export interface DrawnOutline {
  readonly outline: Outline;
  readonly path: string;
  /** `null` where it is too small for a name. */
  readonly middle: { readonly x: number; readonly y: number; readonly width: number } | null;
}

/** The outlines that reach into the page. */
export function drawnOutlines(outlines: readonly Outline[], view: MapView, size: Size): readonly DrawnOutline[] {
  const project = projectionOf(view, size);
  const path = geoPath(project).digits(1);
  const seen = seenBounds(view, size);
  return outlines.flatMap((outline) => {
    if (!overlaps(outline.bounds, seen)) return [];
    const drawn = path(outline.shape);
    if (!drawn) return [];
    const [[west, north], [east, south]] = path.bounds(outline.shape);
    const [x, y] = path.centroid(outline.shape);
    const width = Math.min(east, size.width) - Math.max(west, 0);
    const isLarge = width > 40 && Math.min(south, size.height) - Math.max(north, 0) > 20;
    return [{ outline, path: drawn, middle: isLarge ? { x, y, width } : null }];
  });
}

function seenBounds(view: MapView, size: Size): readonly [readonly [number, number], readonly [number, number]] {
  const project = projectionOf(view, size);
  const [west = -180, north = 85] = project.invert?.([-200, -200]) ?? [];
  const [east = 180, south = -85] = project.invert?.([size.width + 200, size.height + 200]) ?? [];
  return [
    [west, south],
    [east, north],
  ];
}

/** A page that reaches over the 180th meridian shows everything. */
const overlaps = ([[west, south], [east, north]]: Outline["bounds"], [[left, bottom], [right, top]]: Outline["bounds"]): boolean =>
  north >= bottom && south <= top && (left > right || (east >= left && west <= right));

import type { MapPlace } from "@isnad/server/api";
import fc from "fast-check";
import { expect, test } from "vitest";
import atlas from "world-atlas/countries-50m.json" with { type: "json" };
import { COUNTRIES } from "./countries.ts";
import { moved, projectionOf, REGIONS, readView, viewOf, written, zoomed } from "./map-view.ts";
import { formOf, placeMarks, roomyLabels } from "./place-marks.ts";

const SIZE = { width: 900, height: 600 };

const place = (entity: string, more: Partial<MapPlace> = {}): MapPlace => ({
  ...{
    entity,
    name: { ar: "دوما", en: "Douma" },
    latitude: 33.57,
    longitude: 36.4,
    radiusKm: 5,
    claims: ["r/v1"],
    claimCount: 1,
    types: [],
  },
  ...{ from: null, to: null },
  ...more,
});

test("a country is tinted and an area is a circle: only what is near enough has a dot", () => {
  expect(formOf(place("known:state:SYR", { radiusKm: 243 }))).toBe("country");
  expect(formOf(place("known:place:1", { radiusKm: 120 }))).toBe("area");
  expect(formOf(place("known:place:2"))).toBe("spot");
});

test("every region is whole on the page", () => {
  for (const [west, south, east, north] of Object.values(REGIONS)) {
    const project = projectionOf(viewOf([west, south, east, north], SIZE), SIZE);
    for (const corner of [
      [west, south],
      [east, north],
    ] as const) {
      const [x = -1, y = -1] = project([...corner]) ?? [];
      expect(x).toBeGreaterThanOrEqual(-1);
      expect(x).toBeLessThanOrEqual(SIZE.width + 1);
      expect(y).toBeGreaterThanOrEqual(-1);
      expect(y).toBeLessThanOrEqual(SIZE.height + 1);
    }
  }
});

test("what is pointed at stays there while one looks closer", () => {
  const at = fc.record({
    x: fc.integer({ min: 0, max: 900 }),
    y: fc.integer({ min: 0, max: 600 }),
    factor: fc.double({ min: 0.5, max: 4, noNaN: true }),
  });
  const view = viewOf(REGIONS.middleEast, SIZE);
  fc.assert(
    fc.property(at, ({ x, y, factor }) => {
      const where = projectionOf(view, SIZE).invert?.([x, y]) as [number, number];
      const [nowX = 0, nowY = 0] = projectionOf(zoomed(view, SIZE, factor, x, y), SIZE)(where) ?? [];
      expect(nowX).toBeCloseTo(x, 3);
      expect(nowY).toBeCloseTo(y, 3);
    }),
  );
});

test("a view stands in the address and comes back", () => {
  const view = moved(viewOf(REGIONS.levant, SIZE), 40, -25);
  const back = readView(written(view));
  expect(back?.longitude).toBeCloseTo(view.longitude, 2);
  expect(back?.scale).toBe(Math.round(view.scale));
  for (const text of [null, "", "1,2", "a,b,c", "1,2,-3", "1,2,Infinity"]) expect(readView(text)).toBeNull();
});

test("places off the page are not drawn, and of many the most told", () => {
  const view = viewOf(REGIONS.levant, SIZE);
  const places = [place("a"), place("b", { longitude: -60 }), place("c", { claimCount: 3 })];
  expect(placeMarks(places, view, SIZE, 10).map((mark) => mark.place.entity)).toEqual(["c", "a"]);
  expect(placeMarks(places, view, SIZE, 1).map((mark) => mark.place.entity)).toEqual(["c"]);
});

test("labels do not lie over each other", () => {
  const labels = [0, 10, 60].map((x, at) => ({ key: `${at}`, text: "دوما", x, y: 0, width: 40, height: 16 }));
  expect(roomyLabels(labels).map(({ key }) => key)).toEqual(["0", "2"]);
});

test("every country of the table is an outline of the atlas", () => {
  const outlines = new Set(
    atlas.objects.countries.geometries.map(({ id, properties }: { id?: string; properties: { name: string } }) => id ?? properties.name),
  );
  expect(COUNTRIES.length).toBeGreaterThan(190);
  // Tuvalu is smaller than the atlas draws.
  expect(COUNTRIES.filter(({ outline }) => !outlines.has(outline)).map(({ alpha3 }) => alpha3)).toEqual(["TUV"]);
  expect(new Set(COUNTRIES.map(({ alpha3 }) => alpha3)).size).toBe(COUNTRIES.length);
});

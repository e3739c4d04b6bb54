import type { MapPlace } from "@isnad/server/api";
import { memo, useMemo } from "react";
import { useLanguage, useNames } from "../../language/use-language.ts";
import { MapText } from "./map-text.tsx";
import type { MapView, Size } from "./map-view.ts";
import { drawnOutlines, useOutlines } from "./outlines.ts";
import { roomyLabels, stateOf, type WantedLabel } from "./place-marks.ts";

/** What is told of states: by alpha-3 code, the entity and how strongly its country is tinted, 0–1. */
export type Tints = ReadonlyMap<string, { readonly entity: string; readonly share: number }>;

export function tintsOf(places: readonly MapPlace[]): Tints {
  const states = places.flatMap((place) => {
    const alpha3 = stateOf(place);
    return alpha3 === null ? [] : [{ alpha3, place }];
  });
  const most = states.reduce((highest, { place }) => Math.max(highest, place.claimCount), 1);
  return new Map(states.map(({ alpha3, place }) => [alpha3, { entity: place.entity, share: Math.sqrt(place.claimCount / most) }] as const));
}

interface GroundProps {
  readonly view: MapView;
  readonly size: Size;
  readonly tints: Tints;
  readonly chosen: string | null;
  /** Names that stand on it; those of countries keep clear of them. */
  readonly placeLabels: readonly WantedLabel[];
}

/** Land and borders; countries that something is told of are tinted. */
export const MapGround = memo(function MapGround({ view, size, tints, chosen, placeLabels }: GroundProps) {
  const outlines = useOutlines(view);
  const drawn = useMemo(() => (outlines ? drawnOutlines(outlines, view, size) : []), [outlines, view, size]);
  return (
    <g className="map-ground">
      {drawn.map(({ outline: { key, country }, path }) => {
        const tint = country ? tints.get(country.alpha3) : undefined;
        return (
          <path
            key={key}
            className={tint ? (tint.entity === chosen ? "land land-told land-chosen" : "land land-told") : "land"}
            d={path}
            {...(tint ? { "data-entity": tint.entity, fillOpacity: 0.12 + 0.4 * tint.share } : {})}
          />
        );
      })}
      <CountryNames drawn={drawn} placeLabels={placeLabels} />
    </g>
  );
});

function CountryNames({ drawn, placeLabels }: Pick<GroundProps, "placeLabels"> & { readonly drawn: ReturnType<typeof drawnOutlines> }) {
  const { direction } = useLanguage();
  const nameIn = useNames();
  const wanted = drawn
    .flatMap(({ outline: { country }, middle }): WantedLabel[] => {
      if (!country || !middle) return [];
      const text = nameIn(country.name);
      const width = text.length * 8;
      return width > middle.width * 1.2 ? [] : [{ key: country.alpha3, text, x: middle.x, y: middle.y, width: width + 6, height: 18 }];
    })
    .sort((a, b) => b.width - a.width);
  return (
    <g className="country-names">
      {roomyLabels(wanted, placeLabels).map((label) => (
        <MapText key={label.key} label={label} direction={direction} />
      ))}
    </g>
  );
}

import { memo, useMemo } from "react";
import { plain } from "../../language/plain.ts";
import { useLanguage, useNames } from "../../language/use-language.ts";
import { MapText } from "./map-text.tsx";
import { type PlaceMark, roomyLabels, type WantedLabel } from "./place-marks.ts";

/** The names of places that have room, those with most claims first; the chosen one's before all. */
export function usePlaceLabels(marks: readonly PlaceMark[], chosen: string | null): readonly WantedLabel[] {
  const nameIn = useNames();
  return useMemo(() => {
    const wanted = marks
      .filter(({ form }) => form !== "country")
      .toSorted((a, b) => Number(b.place.entity === chosen) - Number(a.place.entity === chosen))
      .slice(0, MOST)
      .map(({ place, x, y, radius, form }): WantedLabel => {
        const text = plain(nameIn(place.name));
        return { key: place.entity, text, x, y: form === "area" ? y : y + radius + 11, width: text.length * 7 + 8, height: 17 };
      });
    return roomyLabels(wanted);
  }, [marks, nameIn, chosen]);
}

export const PlaceNames = memo(function PlaceNames({ labels }: { readonly labels: readonly WantedLabel[] }) {
  const { direction } = useLanguage();
  return (
    <g className="place-names">
      {labels.map((label) => (
        <MapText key={label.key} label={label} direction={direction} />
      ))}
    </g>
  );
});

const MOST = 160;

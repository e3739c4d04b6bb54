import { useTranslation } from "react-i18next";
import { plain } from "../../language/plain.ts";
import { useNames } from "../../language/use-language.ts";
import type { PlaceMark } from "./place-marks.ts";

/** A place on the map: for a country nothing but its name to whoever listens, for an area its circle, for a spot a dot in the circle of doubt. */
export function PlaceShape({
  id,
  mark: { place, form, x, y, radius, halo },
  chosen,
}: {
  readonly id: string;
  readonly mark: PlaceMark;
  readonly chosen: boolean;
}) {
  const { t } = useTranslation("map");
  const nameIn = useNames();
  return (
    <g
      id={id}
      role="option"
      aria-selected={chosen}
      aria-label={t("claimsOf", { place: plain(nameIn(place.name)), count: place.claimCount })}
      className={chosen ? "place place-chosen" : "place"}
      data-entity={place.entity}
    >
      {form === "country" ? null : (
        <circle className={form === "area" ? "place-area" : "place-doubt"} cx={x} cy={y} r={Math.max(halo, form === "area" ? radius : 0)} />
      )}
      {form === "spot" ? <circle className="place-dot" cx={x} cy={y} r={radius} /> : null}
    </g>
  );
}

import type { MapPlace } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../language/formats.ts";
import { useNames } from "../../language/use-language.ts";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Interval } from "../../parts/interval.tsx";
import { SideClaims, SidePanel } from "../../parts/side-panel.tsx";
import { useFilter } from "../../state/filter.ts";
import { formOf } from "./place-marks.ts";

/** What is told of a place. */
export function MapPanel({ place, onClose }: { readonly place: MapPlace; readonly onClose: () => void }) {
  const { t } = useTranslation(["map", "parts"]);
  const nameIn = useNames();
  const nameOf = useVocabulary();
  const { number } = useFormats();
  const [filter, change] = useFilter();
  const form = formOf(place);
  return (
    <SidePanel onClose={onClose}>
      <h2>
        <Bidi>{nameIn(place.name)}</Bidi>
      </h2>
      <p className="note">
        {t("parts:claims", { count: place.claimCount })} ·{" "}
        {form === "country" ? t("country") : t(form, { km: Math.max(1, Math.round(place.radiusKm)) })}
      </p>
      <p className="note">
        <Interval start={place.from} end={place.to} />
      </p>
      <p className="map-types">
        {place.types.map(({ type, claims }) => (
          <Chip key={type}>
            {nameOf("type", type)} {number(claims)}
          </Chip>
        ))}
      </p>
      <Button onPress={() => change({ place: place.entity })}>{t("only")}</Button>
      <SideClaims title={t("told")} asked={{ ...filter, place: place.entity, kind: "event", limit: 30 }} />
    </SidePanel>
  );
}

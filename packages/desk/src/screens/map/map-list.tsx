import type { MapPlace } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../language/formats.ts";
import { useNames } from "../../language/use-language.ts";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { LinkButton } from "../../parts/button.tsx";
import { Interval } from "../../parts/interval.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { formOf } from "./place-marks.ts";

/** The same places as rows. */
export function MapList({ places, onChoose }: { readonly places: readonly MapPlace[]; readonly onChoose: (entity: string) => void }) {
  const { t } = useTranslation("map");
  const nameIn = useNames();
  const nameOf = useVocabulary();
  const { number } = useFormats();
  const columns: readonly Column<MapPlace>[] = [
    {
      id: "place",
      title: t("place"),
      cell: ({ entity, name }) => (
        <LinkButton onPress={() => onChoose(entity)}>
          <Bidi>{nameIn(name)}</Bidi>
        </LinkButton>
      ),
      by: ({ name }) => nameIn(name),
    },
    { id: "claims", title: t("claims"), cell: ({ claimCount }) => number(claimCount), by: ({ claimCount }) => claimCount, numeric: true },
    {
      id: "events",
      title: t("events"),
      cell: ({ types }) =>
        types
          .slice(0, 4)
          .map(({ type, claims }) => `${nameOf("type", type)} ${number(claims)}`)
          .join(" · "),
    },
    { id: "when", title: t("when"), cell: ({ from, to }) => <Interval start={from} end={to} />, by: ({ from }) => from },
    {
      id: "exactness",
      title: t("exactness"),
      cell: (place) => (formOf(place) === "country" ? t("country") : t("km", { count: Math.max(1, Math.round(place.radiusKm)) })),
      by: ({ radiusKm }) => radiusKm,
    },
  ];
  return <Table caption={t("title")} columns={columns} rows={places} keyOf={({ entity }) => entity} />;
}

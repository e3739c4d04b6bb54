import type { TimelineEvent } from "@isnad/server/api";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useNames } from "../../language/use-language.ts";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Interval } from "../../parts/interval.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { claimAddress } from "../../state/addresses.ts";

/** The same events as rows. */
export function TimelineTable({ events }: { readonly events: readonly TimelineEvent[] }) {
  const { t } = useTranslation("timeline");
  const nameOf = useVocabulary();
  const nameIn = useNames();
  const columns = useMemo((): readonly Column<TimelineEvent>[] => {
    const names = (those: TimelineEvent["actors"]) => those.map(({ name }) => nameIn(name)).join("، ");
    return [
      { id: "when", title: t("when"), cell: ({ from, to }) => <Interval start={from} end={to} />, by: ({ from, to }) => from ?? to },
      { id: "who", title: t("who"), cell: ({ actors }) => <Bidi>{names(actors)}</Bidi>, by: ({ actors }) => names(actors) || null },
      {
        id: "what",
        title: t("what"),
        cell: ({ claim, type }) => <Link href={claimAddress(claim)}>{nameOf("type", type)}</Link>,
        by: ({ type }) => nameOf("type", type),
      },
      {
        id: "whom",
        title: t("whom"),
        cell: ({ recipients }) => <Bidi>{names(recipients)}</Bidi>,
        by: ({ recipients }) => names(recipients) || null,
      },
      {
        id: "how",
        title: t("how"),
        cell: ({ status, negated }) => <StatusMark status={status} negated={negated} />,
        by: ({ status }) => status,
      },
    ];
  }, [t, nameOf, nameIn]);
  return <Table caption={t("title")} columns={columns} rows={events} keyOf={({ claim }) => claim} />;
}

import type { NetworkEdge, NetworkNode } from "@isnad/server/api";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useFormats } from "../../language/formats.ts";
import { useNames } from "../../language/use-language.ts";
import { GROUP_OF_KIND, useVocabulary } from "../../language/use-vocabulary.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { LinkButton } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Interval } from "../../parts/interval.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { actorAddress } from "../../state/addresses.ts";
import type { Chosen } from "./chosen.ts";
import type { ShownNetwork } from "./shown-network.ts";

/** The same actors and lines as tables. */
export function NetworkTables({
  drawn,
  shown,
  onChoose,
}: {
  readonly drawn: ShownNetwork;
  readonly shown: ShownNetwork;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const { t } = useTranslation("network");
  const nameOf = useVocabulary();
  const nameIn = useNames();
  const { number } = useFormats();
  const names = useMemo(() => new Map(drawn.nodes.map(({ entity, name }) => [entity, nameIn(name)])), [drawn, nameIn]);
  const named = (entity: string) => names.get(entity) ?? entity;
  const typeOf = ({ kind, type }: NetworkEdge) => nameOf(GROUP_OF_KIND[kind], type);
  const lines: readonly Column<NetworkEdge>[] = [
    { id: "from", title: t("from"), cell: ({ from }) => <ActorLink entity={from} name={named(from)} />, by: ({ from }) => named(from) },
    {
      id: "what",
      title: t("what"),
      cell: (edge) => <LinkButton onPress={() => onChoose({ edge: drawn.edges.indexOf(edge) })}>{typeOf(edge)}</LinkButton>,
      by: typeOf,
    },
    { id: "to", title: t("to"), cell: ({ to }) => <ActorLink entity={to} name={named(to)} />, by: ({ to }) => named(to) },
    { id: "origins", title: t("origins"), cell: ({ origins }) => number(origins), by: ({ origins }) => origins, numeric: true },
    { id: "reports", title: t("reports"), cell: ({ reports }) => number(reports), by: ({ reports }) => reports, numeric: true },
    {
      id: "told",
      title: t("told"),
      cell: ({ firstOn, lastOn }) => <Interval start={firstOn} end={lastOn} />,
      by: ({ firstOn }) => firstOn,
    },
    {
      id: "how",
      title: t("how"),
      cell: ({ claimedOnly, contradicted }) => (
        <>
          {claimedOnly ? <Chip>{t("claimedOnly")}</Chip> : null} {contradicted ? <Chip tone="bad">{t("contradicted")}</Chip> : null}
        </>
      ),
    },
  ];
  const actors: readonly Column<NetworkNode>[] = [
    {
      id: "name",
      title: t("name"),
      cell: ({ entity }) => <ActorLink entity={entity} name={named(entity)} />,
      by: ({ entity }) => named(entity),
    },
    { id: "kind", title: t("kind"), cell: ({ kind }) => nameOf("entity", kind), by: ({ kind }) => nameOf("entity", kind) },
    { id: "claims", title: t("claims"), cell: ({ claims }) => number(claims), by: ({ claims }) => claims, numeric: true },
  ];
  return (
    <div className="network-tables">
      <section aria-labelledby="network-relations">
        <h2 id="network-relations">{t("relations")}</h2>
        <Table
          caption={t("relations")}
          columns={lines}
          rows={shown.edges}
          keyOf={({ from, to, type, kind }) => `${from} ${type} ${kind} ${to}`}
        />
      </section>
      <section aria-labelledby="network-actors">
        <h2 id="network-actors">{t("actors")}</h2>
        <Table caption={t("actors")} columns={actors} rows={shown.nodes} keyOf={({ entity }) => entity} first={100} />
      </section>
    </div>
  );
}

function ActorLink({ entity, name }: { readonly entity: string; readonly name: string }) {
  return (
    <Link href={actorAddress(entity)}>
      <Bidi>{name}</Bidi>
    </Link>
  );
}

import type { NetworkView } from "@isnad/server/api";
import { useEffect, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormats } from "../../language/formats.ts";
import { useNames } from "../../language/use-language.ts";
import { LinkButton } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { SearchField } from "../../parts/field.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { later } from "../../parts/later.tsx";
import { Pending } from "../../parts/pending.tsx";
import { Screen } from "../../parts/screen.tsx";
import { TableSwitch, useAsTable } from "../../parts/table-switch.tsx";
import { useFilter, useParameter } from "../../state/filter.ts";
import { AsOf } from "./as-of.tsx";
import type { Chosen } from "./chosen.ts";
import "./network.css";
import { NetworkLegend } from "./network-legend.tsx";
import { NetworkPanel } from "./network-panel.tsx";
import { NetworkTables } from "./network-tables.tsx";
import { shownNetwork } from "./shown-network.ts";
import { useLayout } from "./use-layout.ts";

const NetworkCanvas = later(async () => (await import("./network-canvas.tsx")).NetworkCanvas);

/** Nodes that are drawn at first, and at most. */
const FIRST = 300;
const MOST = 2000;

/** Who stands to whom, as reports tell it. */
export function Network() {
  const { t } = useTranslation("network");
  const [filter] = useFilter();
  const [asTable] = useAsTable();
  const answer = useAnswer<NetworkView>("/network", { ...filter, nodes: MOST, edges: 10_000 });
  const { data } = answer;
  useEffect(() => {
    if (HAS_WEBGL && !asTable) NetworkCanvas.begin();
  }, [asTable]);
  return (
    <Screen
      title={t("title")}
      lead={t("lead")}
      wide
      filter={
        <FilterBar
          parts={["actor", "recipient", "type", "relation", "since", "until", "speaker", "source", "grade", "status", "place", "words"]}
        />
      }
      actions={<TableSwitch screen={t("title")} label={t("table")} only={!HAS_WEBGL} />}
    >
      {HAS_WEBGL ? null : <p className="notice notice-warn">{t("noDrawing")}</p>}
      <Pending answer={answer} />
      {data?.nodes.length === 0 ? <EmptyState icon="network" title={t("none")} hint={t("noneHint")} /> : null}
      {data && data.nodes.length > 0 ? <NetworkParts view={data} table={asTable || !HAS_WEBGL} /> : null}
    </Screen>
  );
}

function NetworkParts({ view, table }: { readonly view: NetworkView; readonly table: boolean }) {
  const { t } = useTranslation("network");
  const [asOf, setAsOf] = useParameter("asOf");
  const [most, setMost] = useParameter("nodes");
  const [without, setWithout] = useParameter("without");
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const mostNodes = Math.min(Math.max(Number(most) || FIRST, 1), MOST);
  const hidden = useMemo(() => new Set((without ?? "").split(",").filter(Boolean)), [without]);
  const drawn = useMemo(() => shownNetwork(view, { asOf: null, hidden: NONE, mostNodes }), [view, mostNodes]);
  const shown = useMemo(() => shownNetwork(drawn, { asOf, hidden, mostNodes }), [drawn, asOf, hidden, mostNodes]);
  const hide = (type: string) => setWithout([...hidden.symmetricDifference(new Set([type]))].join(",") || null);
  return (
    <div className="network">
      <div className="network-tools">
        <AsOf view={view} asOf={asOf} onChange={setAsOf} />
        <FindActor nodes={shown.nodes} onChoose={setChosen} />
        <CutNotice shown={shown} drawn={drawn} total={drawn.total} onMore={mostNodes < MOST ? () => setMost(String(MOST)) : null} />
        <NetworkLegend view={view} hidden={hidden} onHide={hide} />
      </div>
      <div className="beside">
        {table ? (
          <NetworkTables drawn={drawn} shown={shown} onChoose={setChosen} />
        ) : (
          <NetworkDrawing drawn={drawn} shown={shown} chosen={chosen} onChoose={setChosen} />
        )}
        <aside className="network-side" aria-label={t("claimsOf")}>
          <NetworkPanel drawn={drawn} shown={shown} chosen={chosen} onChoose={setChosen} />
        </aside>
      </div>
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();

type Shown = ReturnType<typeof shownNetwork>;

function NetworkDrawing(props: {
  readonly drawn: Shown;
  readonly shown: Shown;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
}) {
  return <NetworkCanvas positions={useLayout(props.drawn)} {...props} />;
}

/** Says what is left out, and offers more where more can be drawn. */
function CutNotice({
  shown,
  drawn,
  total,
  onMore,
}: {
  readonly shown: Shown;
  readonly drawn: Shown;
  readonly total: Shown["total"];
  readonly onMore: (() => void) | null;
}) {
  const { t } = useTranslation("network");
  const isCut = drawn.nodes.length < total.nodes;
  if (!isCut) return <p className="note">{t("whole", { actors: shown.nodes.length, relations: shown.edges.length })}</p>;
  return (
    <p className="note network-cut">
      {t("cut", { shown: drawn.nodes.length, total: total.nodes })} {t("cutSent", { shown: drawn.edges.length, total: total.edges })}{" "}
      {onMore ? <LinkButton onPress={onMore}>{t("drawMore", { count: Math.min(MOST, total.nodes) })}</LinkButton> : null}
    </p>
  );
}

function FindActor({ nodes, onChoose }: { readonly nodes: Shown["nodes"]; readonly onChoose: (chosen: Chosen) => void }) {
  const { t } = useTranslation("network");
  const nameIn = useNames();
  const { compare } = useFormats();
  const id = useId();
  const named = useMemo(
    () => nodes.map(({ entity, name }) => ({ entity, name: nameIn(name) })).sort((a, b) => compare(a.name, b.name)),
    [nodes, nameIn, compare],
  );
  const choose = (typed: string) => {
    const found = named.find(({ name }) => name === typed);
    if (found) onChoose({ node: found.entity });
  };
  return (
    <>
      <SearchField label={t("find")} list={id} onChange={({ target }) => choose(target.value)} />
      <datalist id={id}>
        {named.map(({ entity, name }) => (
          <option key={entity} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** Whether this browser can draw it at all. */
const HAS_WEBGL = (() => {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
})();

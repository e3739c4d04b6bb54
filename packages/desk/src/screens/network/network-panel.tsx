import type { NetworkEdge, NetworkNode } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useNames } from "../../language/use-language.ts";
import { GROUP_OF_KIND, useVocabulary } from "../../language/use-vocabulary.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Button, LinkButton } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Icon } from "../../parts/icon.tsx";
import { SideClaims, SidePanel } from "../../parts/side-panel.tsx";
import { groupOf } from "../../parts/type-groups.ts";
import { actorAddress } from "../../state/addresses.ts";
import { useFilter } from "../../state/filter.ts";
import type { Chosen } from "./chosen.ts";
import type { ShownNetwork } from "./shown-network.ts";

interface PanelProps {
  readonly drawn: ShownNetwork;
  readonly shown: ShownNetwork;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
}

/** What is told of the chosen actor or line. */
export function NetworkPanel({ drawn, shown, chosen, onChoose }: PanelProps) {
  const { t } = useTranslation("network");
  if (!chosen) return <p className="note">{t("choose")}</p>;
  const edge = "edge" in chosen ? drawn.edges[chosen.edge] : undefined;
  const node = drawn.nodes.find(({ entity }) => entity === ("node" in chosen ? chosen.node : edge?.from));
  return (
    <SidePanel onClose={() => onChoose(null)}>
      {edge ? <EdgeClaims edge={edge} drawn={drawn} onBack={() => onChoose({ node: edge.from })} /> : null}
      {node && !edge ? <ActorLines node={node} drawn={drawn} shown={shown} onChoose={onChoose} /> : null}
    </SidePanel>
  );
}

function ActorLines({
  node: { entity, name, kind, claims },
  drawn,
  shown,
  onChoose,
}: {
  readonly node: NetworkNode;
  readonly drawn: ShownNetwork;
  readonly shown: ShownNetwork;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const { t } = useTranslation("network");
  const nameOf = useVocabulary();
  const nameIn = useNames();
  const [, change] = useFilter();
  const visible = new Set(shown.edges);
  const lines = drawn.edges.flatMap((edge, at) =>
    visible.has(edge) && (edge.from === entity || edge.to === entity) ? [{ edge, at }] : [],
  );
  return (
    <>
      <h2>
        <Bidi>{nameIn(name)}</Bidi>
      </h2>
      <p className="note">
        {nameOf("entity", kind)} · {t("actorClaims", { count: claims })}
      </p>
      <div className="network-links">
        <Link href={actorAddress(entity)}>{t("actorPage")}</Link>
        <LinkButton onPress={() => change({ actor: entity })}>{t("onlyThis")}</LinkButton>
      </div>
      <h3>{t("linesOf")}</h3>
      <ul className="network-lines">
        {lines
          .toSorted((a, b) => b.edge.origins - a.edge.origins || b.edge.reports - a.edge.reports)
          .map(({ edge, at }) => (
            <li key={at}>
              <button type="button" className="network-line" onClick={() => onChoose({ edge: at })}>
                <EdgeLine edge={edge} drawn={drawn} />
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}

/** Who, what, to whom, how told. */
function EdgeLine({ edge, drawn }: { readonly edge: NetworkEdge; readonly drawn: ShownNetwork }) {
  const { t } = useTranslation(["network", "parts"]);
  const nameOf = useVocabulary();
  const nameIn = useNames();
  const named = (entity: string) => {
    const node = drawn.nodes.find((one) => one.entity === entity);
    return <Bidi>{node ? nameIn(node.name) : entity}</Bidi>;
  };
  return (
    <>
      {named(edge.from)}
      <Icon name="arrow" along />
      <span className={`line-type line-${groupOf(edge.type)}`}>{nameOf(GROUP_OF_KIND[edge.kind], edge.type)}</span>
      <Icon name="arrow" along />
      {named(edge.to)}
      <small>{t("parts:origins", { count: edge.origins })}</small>
      {edge.claimedOnly ? <Chip>{t("claimedOnly")}</Chip> : null}
      {edge.contradicted ? <Chip tone="bad">{t("contradicted")}</Chip> : null}
    </>
  );
}

/** The claims that a line is drawn from. */
function EdgeClaims({ edge, drawn, onBack }: { readonly edge: NetworkEdge; readonly drawn: ShownNetwork; readonly onBack: () => void }) {
  const { t } = useTranslation("network");
  const [filter] = useFilter();
  const { from, to, type, kind } = edge;
  return (
    <>
      <h2 className="network-line">
        <EdgeLine edge={edge} drawn={drawn} />
      </h2>
      <Button kind="quiet" onPress={onBack}>
        {t("back")}
      </Button>
      <SideClaims title={t("claimsOf")} asked={{ ...filter, actor: from, recipient: to, type, kind, limit: 50 }} />
    </>
  );
}

import type { NetworkView } from "@isnad/server/api";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { GROUP_OF_KIND, useVocabulary } from "../../language/use-vocabulary.ts";
import { groupOf, type TypeGroup } from "../../parts/type-groups.ts";
import { NODE_COLOURS, type NodeColour } from "./node-look.ts";

/** What lines and forms mean, and which lines are shown. */
export function NetworkLegend({
  view,
  hidden,
  onHide,
}: {
  readonly view: NetworkView;
  readonly hidden: ReadonlySet<string>;
  readonly onHide: (type: string) => void;
}) {
  const { t } = useTranslation("network");
  const nameOf = useVocabulary();
  const types = useMemo(
    () => Map.groupBy([...new Map(view.edges.map(({ type, kind }) => [type, kind] as const))], ([type]) => groupOf(type)),
    [view],
  );
  return (
    <details className="network-legend">
      <summary>{t("legend")}</summary>
      <ul className="legend-forms">
        {KINDS.map((kind) => (
          <li key={kind}>
            <svg viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
              <path d={FORMS[kind]} fill={`var(${NODE_COLOURS[kind]})`} fillRule="evenodd" />
            </svg>
            {nameOf("entity", kind)}
          </li>
        ))}
      </ul>
      <ul className="legend-lines">
        <li>
          <svg viewBox="0 0 40 10" aria-hidden="true" focusable="false">
            <path className="legend-line" d="M0 5H40" strokeDasharray="5 4" />
          </svg>
          {t("claimedOnly")}
        </li>
        <li>
          <svg viewBox="0 0 40 10" aria-hidden="true" focusable="false">
            <path className="legend-line" d="M0 5H30" />
            <path d="M28 0 40 5 28 10z" fill="#cc2626" />
          </svg>
          {t("contradicted")}
        </li>
      </ul>
      {GROUPS.filter((group) => types.has(group)).map((group) => (
        <fieldset key={group} className={`legend-group line-${group}`}>
          <legend>{t(`groups.${group}`)}</legend>
          {types.get(group)?.map(([type, kind]) => (
            <label key={type}>
              <input type="checkbox" checked={!hidden.has(type)} onChange={() => onHide(type)} />
              {nameOf(GROUP_OF_KIND[kind], type)}
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  );
}

const GROUPS: readonly TypeGroup[] = ["against", "toward", "words", "bond"];
const KINDS = Object.keys(NODE_COLOURS) as readonly NodeColour[];

/** The forms of the shader as paths. */
const FORMS: Readonly<Record<NodeColour, string>> = {
  person: "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0",
  state: "M-8-8h16v16h-16z",
  organization: "M0-11 11 0 0 11-11 0z",
  armed_group: "M0-11 10 7-10 7z",
  group: "M-9-5 0-10 9-5 9 5 0 10-9 5z",
  place: "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0",
};

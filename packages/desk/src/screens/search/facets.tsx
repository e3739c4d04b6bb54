import type { CountedBy, Filter, NamedCount } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormats } from "../../language/formats.ts";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { type FilterChange, useFilter } from "../../state/filter.ts";

/** How often, by event, outlet and year; each leads to a narrower question. */
export function Facets({ filter }: { readonly filter: Filter }) {
  const { t } = useTranslation("search");
  const nameOf = useVocabulary();
  return (
    <aside className="facets" aria-label={t("facets")}>
      <h2>{t("facets")}</h2>
      <p className="note">{t("facetHint")}</p>
      <Facet filter={filter} by="type" title={t("byType")} nameOf={(key) => nameOf("type", key)} narrow={(key) => ({ type: key })} />
      <Facet filter={filter} by="source" title={t("bySource")} nameOf={(key) => key} narrow={(key) => ({ source: key })} />
      <Facet
        filter={filter}
        by="year"
        title={t("byYear")}
        nameOf={(key) => key}
        narrow={(key) => ({ since: `${key}-01-01`, until: `${key}-12-31` })}
      />
    </aside>
  );
}

interface FacetProps {
  readonly filter: Filter;
  readonly by: CountedBy;
  readonly title: string;
  readonly nameOf: (key: string) => string;
  readonly narrow: (key: string) => FilterChange;
}

const MOST = 8;

function Facet({ filter, by, title, nameOf, narrow }: FacetProps) {
  const { number } = useFormats();
  const [, change] = useFilter();
  const { data } = useAnswer<readonly NamedCount[]>("/count", { ...filter, by });
  const counts = (data ?? [])
    .flatMap(({ keys: [key], stories }) => (key === null || key === undefined ? [] : [{ key, stories }]))
    .sort((a, b) => b.stories - a.stories)
    .slice(0, MOST);
  if (counts.length === 0) return null;
  const most = counts[0]?.stories ?? 1;
  return (
    <section className="facet">
      <h3>{title}</h3>
      <ul>
        {counts.map(({ key, stories }) => (
          <li key={key}>
            <button type="button" onClick={() => change(narrow(key))}>
              <Bidi>{nameOf(key)}</Bidi>
              <span>{number(stories)}</span>
              <meter aria-hidden="true" value={stories} max={most} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { ActorSummary, Page } from "@isnad/server/api";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormats } from "../../language/formats.ts";
import { useNames } from "../../language/use-language.ts";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { SearchField } from "../../parts/field.tsx";
import { Pending } from "../../parts/pending.tsx";
import { Screen } from "../../parts/screen.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { useParameter } from "../../state/filter.ts";
import "./actor.css";
import { actorAddress } from "../../state/addresses.ts";

const MOST = 300;

/** Whoever is told of. */
export function Actors() {
  const { t } = useTranslation("actor");
  const [name, setName] = useParameter("name");
  const [typed, setTyped] = useState(name ?? "");
  const asked = useDeferredValue(name ?? "");
  const answer = useAnswer<Page<ActorSummary>>("/actors", { name: asked.trim(), limit: MOST });
  const { data } = answer;
  return (
    <Screen title={t("listTitle")} lead={t("listLead")}>
      <search>
        <SearchField
          label={t("find")}
          className="control actor-find"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setName(target.value || null);
          }}
        />
      </search>
      <Pending answer={answer} />
      {data?.rows.length === 0 ? <EmptyState icon="actors" title={t("none")} hint={t("noneHint")} /> : null}
      {data && data.rows.length > 0 ? <ActorTable page={data} /> : null}
    </Screen>
  );
}

function ActorTable({ page: { rows, total } }: { readonly page: Page<ActorSummary> }) {
  const { t } = useTranslation("actor");
  const nameOf = useVocabulary();
  const nameIn = useNames();
  const { number } = useFormats();
  const columns: readonly Column<ActorSummary>[] = [
    {
      id: "name",
      title: t("name"),
      cell: ({ entity, name }) => (
        <Link href={actorAddress(entity)}>
          <Bidi>{nameIn(name)}</Bidi>
        </Link>
      ),
      by: ({ name }) => nameIn(name),
    },
    { id: "kind", title: t("kind"), cell: ({ kind }) => nameOf("entity", kind), by: ({ kind }) => nameOf("entity", kind) },
    { id: "sector", title: t("sector"), cell: ({ sector }) => (sector ? nameOf("sector", sector) : ""), by: ({ sector }) => sector },
    { id: "country", title: t("country"), cell: ({ country }) => <span className="ltr">{country}</span>, by: ({ country }) => country },
    { id: "reports", title: t("reports"), cell: ({ reports }) => number(reports), by: ({ reports }) => reports, numeric: true },
  ];
  return (
    <>
      <Table caption={t("listTitle")} columns={columns} rows={rows} keyOf={({ entity }) => entity} first={100} />
      {total > rows.length ? <p className="note">{t("shown", { shown: rows.length, total })}</p> : null}
    </>
  );
}

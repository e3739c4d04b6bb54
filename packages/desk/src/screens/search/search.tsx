import type { FoundClaim, Page, ReportSummary } from "@isnad/server/api";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { ClaimCard } from "../../parts/claim-card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { SearchField } from "../../parts/field.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { Loading } from "../../parts/loading.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { ReportLines } from "../../parts/report-lines.tsx";
import { Screen } from "../../parts/screen.tsx";
import { useFilter, useParameter } from "../../state/filter.ts";
import { Facets } from "./facets.tsx";
import { KeptSearches } from "./kept-searches.tsx";
import { LitWords } from "./lit-words.tsx";
import "./search.css";

const STEP = 50;

/** What is told, by words in all their forms and by the filter. */
export function Search() {
  const { t } = useTranslation("search");
  const [filter] = useFilter();
  const [more, setMore] = useParameter("limit");
  const limit = Math.min(Math.max(Number(more) || STEP, STEP), 500);
  const isAsked = Object.keys(filter).length > 0;
  const { data, error, again, isFetching } = useAnswer<Page<FoundClaim>>(isAsked ? "/claims" : null, { ...filter, limit });
  return (
    <Screen
      title={t("title")}
      lead={t("lead")}
      filter={
        <FilterBar
          parts={[
            "actor",
            "recipient",
            "speaker",
            "place",
            "kind",
            "type",
            "relation",
            "status",
            "source",
            "grade",
            "since",
            "until",
            "asKnownOn",
            "rejected",
          ]}
        />
      }
    >
      <WordsField />
      <KeptSearches />
      {error ? <ProblemNotice problem={error} again={again} /> : null}
      {isAsked ? null : <EmptyState icon="search" title={t("start")} hint={t("startHint")} />}
      {isAsked && !data && !error ? <Loading /> : null}
      {isAsked && data ? (
        <div className="search-body" aria-busy={isFetching}>
          <div className="search-found">
            <p role="status" className="search-count">
              {t("found", { count: data.total })}
            </p>
            {filter.words ? <FoundReports words={filter.words} /> : null}
            {data.rows.length === 0 ? <EmptyState icon="search" title={t("none")} hint={t("noneHint")} /> : null}
            <h2 className="visually-hidden">{t("claims")}</h2>
            <ul className="search-claims">
              {data.rows.map((claim) => (
                <li key={claim.claim}>
                  <ClaimCard claim={claim}>
                    <LitWords words={claim.evidence} query={filter.words ?? ""} />
                  </ClaimCard>
                </li>
              ))}
            </ul>
            {data.total > data.rows.length && limit < 500 ? (
              <Button onPress={() => setMore(String(limit + STEP))}>{t("more")}</Button>
            ) : null}
          </div>
          <Facets filter={filter} />
        </div>
      ) : null}
    </Screen>
  );
}

function WordsField() {
  const { t } = useTranslation("search");
  const [{ words = "" }, change] = useFilter();
  const [typed, setTyped] = useState(words);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(words), [words]);
  useEffect(() => field.current?.focus(), []);
  const go = (event: FormEvent) => {
    event.preventDefault();
    change({ words: typed.trim() || undefined });
  };
  return (
    <form className="search-words" onSubmit={go}>
      <SearchField label={t("words")} ref={field} value={typed} onChange={({ target }) => setTyped(target.value)} />
      <Button kind="primary" type="submit" icon="search">
        {t("go")}
      </Button>
    </form>
  );
}

/** Reports that hold the words, whatever was read from them. */
function FoundReports({ words }: { readonly words: string }) {
  const { t } = useTranslation("search");
  const { data } = useAnswer<Page<ReportSummary>>("/reports", { words, limit: 5 });
  if (!data || data.rows.length === 0) return null;
  return (
    <Card title={t("reports")}>
      <ReportLines reports={data.rows} />
    </Card>
  );
}

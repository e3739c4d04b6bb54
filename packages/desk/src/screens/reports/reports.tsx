import type { Page, ReportSummary } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormats } from "../../language/formats.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { Pending } from "../../parts/pending.tsx";
import { ReportLines } from "../../parts/report-lines.tsx";
import { Screen } from "../../parts/screen.tsx";
import { useFilter, useParameter } from "../../state/filter.ts";

/** All reports that fit the filter. */
export function Reports() {
  const { t } = useTranslation(["reports", "parts", "shell"]);
  const { number } = useFormats();
  const [filter] = useFilter();
  const [from, setFrom] = useParameter("from");
  const offset = Number(from) || 0;
  const answer = useAnswer<Page<ReportSummary>>("/reports", { ...filter, offset, limit: AT_ONCE });
  const { data } = answer;
  const total = data?.total ?? 0;
  return (
    <Screen
      title={t("shell:reports")}
      lead={data ? t("parts:reports", { count: total }) : t("lead")}
      filter={
        <FilterBar parts={["words", "source", "actor", "since", "until", "place", "type", "status", "kind", "relation", "speaker"]} />
      }
    >
      <Pending answer={answer} />
      {data && total === 0 ? <EmptyState icon="reports" title={t("none")} hint={t("noneHint")} /> : null}
      {data && total > 0 ? (
        <Card>
          <ReportLines reports={data.rows} />
          {total > AT_ONCE ? (
            <div className="screen-actions">
              <Button disabled={offset === 0} onPress={() => setFrom(String(Math.max(0, offset - AT_ONCE)))}>
                {t("previous")}
              </Button>
              <span>
                {number(offset + 1)}–{number(Math.min(total, offset + AT_ONCE))} / {number(total)}
              </span>
              <Button disabled={offset + AT_ONCE >= total} onPress={() => setFrom(String(offset + AT_ONCE))}>
                {t("next")}
              </Button>
            </div>
          ) : null}
        </Card>
      ) : null}
    </Screen>
  );
}

const AT_ONCE = 50;

import type { Page, ReportSummary } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useAnswer } from "../../api/use-answer.ts";
import { useMayReview } from "../../api/use-session.ts";
import { Card } from "../../parts/card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Pending } from "../../parts/pending.tsx";
import { ReportLines } from "../../parts/report-lines.tsx";
import { Screen } from "../../parts/screen.tsx";
import { DropPlace } from "./drop-place.tsx";
import { Feeds } from "./feeds.tsx";
import "./inbox.css";
import { Outcomes } from "./outcomes.tsx";
import { PasteForm } from "./paste-form.tsx";
import { useIncoming } from "./use-incoming.ts";
import { WebForm } from "./web-form.tsx";

/** Where reports come in: pasted, chosen, dropped or fetched; what became of each, and what came before. */
export function Inbox() {
  const { t } = useTranslation(["inbox", "shell"]);
  const mayAdd = useMayReview();
  const incoming = useIncoming();
  return (
    <Screen title={t("shell:inbox")} lead={t("lead")}>
      <DropPlace onFiles={incoming.addFiles} enabled={mayAdd}>
        <div className="inbox">
          <div className="inbox-new">
            {mayAdd ? <PasteForm incoming={incoming} /> : <p>{t("mayNot")}</p>}
            {mayAdd ? <WebForm incoming={incoming} /> : null}
            <Outcomes incoming={incoming} />
            <Feeds mayChange={mayAdd} />
          </div>
          <Latest />
        </div>
      </DropPlace>
    </Screen>
  );
}

function Latest() {
  const { t } = useTranslation(["inbox", "reports"]);
  const answer = useAnswer<Page<ReportSummary>>("/reports", { limit: 12 });
  const { data } = answer;
  return (
    <Card title={t("latest")}>
      <Pending answer={answer} />
      {data?.rows.length === 0 ? <EmptyState icon="inbox" title={t("reports:none")} /> : null}
      {data ? <ReportLines reports={data.rows} /> : null}
      <Link href="/reports">{t("all")}</Link>
    </Card>
  );
}

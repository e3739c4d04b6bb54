import type { ReportView } from "@isnad/server/api";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { plain } from "../../language/plain.ts";
import { Pending } from "../../parts/pending.tsx";
import type { Painting } from "../../parts/reading/paint.ts";
import { ReadingText } from "../../parts/reading/reading-text.tsx";
import { Screen, ScreenTitle } from "../../parts/screen.tsx";
import { useAddressId } from "../../state/address-id.ts";
import { useParameter } from "../../state/filter.ts";
import { ChosenClaim } from "./chosen-claim.tsx";
import { ClaimList } from "./claim-list.tsx";
import { Legend } from "./legend.tsx";
import { type ClaimKind, readClaims, unreadSentences } from "./read-claims.ts";
import "./report.css";
import { ReportFacts } from "./report-facts.tsx";
import { ReportLead } from "./report-lead.tsx";
import { ReportNotices } from "./report-notices.tsx";

/** One report: its text with the evidence painted, and what was read from it beside. */
export function Report() {
  const { t } = useTranslation(["report", "shell", "reports"]);
  const id = useAddressId();
  const answer = useAnswer<ReportView>(`/reports/${encodeURIComponent(id)}`);
  const { data, error } = answer;
  if (error || !data)
    return (
      <Screen title={t("shell:report")}>
        <Pending answer={answer} />
      </Screen>
    );
  return <WholeReport key={data.id} view={data} />;
}

function WholeReport({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation(["report", "reports"]);
  const title = plain(view.title ?? "") || plain(view.opening).slice(0, 90) || t("reports:untitled");
  const [chosen, choose] = useParameter("claim");
  const [kind, setKind] = useState<ClaimKind | null>(null);
  const [pointed, setPointed] = useState<ReadonlySet<string>>(NOTHING);
  const claims = useMemo(() => readClaims(view), [view]);
  const shown = useMemo(() => claims.filter(({ claim }) => kind === null || claim.kind === kind), [claims, kind]);
  const unread = useMemo(() => unreadSentences(view.reading, claims), [view, claims]);
  const painting: Painting = useMemo(() => {
    const lit = shown.filter(({ claim }) => pointed.has(claim.claim) || claim.claim === chosen);
    return { spans: shown.flatMap(({ spans }) => spans), lit: lit.flatMap(({ spans }) => spans), unread };
  }, [shown, pointed, chosen, unread]);
  const claimsAt = useCallback(
    (offset: number | null) =>
      offset === null ? [] : shown.filter(({ spans }) => spans.some(({ start, end }) => start <= offset && offset < end)),
    [shown],
  );
  const point = (offset: number | null) => {
    const next = new Set(claimsAt(offset).map(({ claim }) => claim.claim));
    setPointed((before) => (sameMembers(before, next) ? before : next));
  };
  return (
    <Screen title={title} ownHeading>
      <div className="report">
        <div className="report-main">
          <header>
            <ScreenTitle language={view.language}>{title}</ScreenTitle>
            <ReportLead view={view} />
          </header>
          <ReportNotices view={view} unread={unread.length} />
          <Legend />
          <ReadingText
            text={view.reading.report.text}
            language={view.language}
            painting={painting}
            label={t("text")}
            onPoint={point}
            onChoose={(offset) => choose(claimsAt(offset)[0]?.claim.claim ?? null)}
          />
          <ReportFacts view={view} />
        </div>
        <ChosenClaim read={claims.find(({ claim }) => claim.claim === chosen)} onClose={() => choose(null)} />
        <ClaimList
          claims={shown}
          kind={kind}
          onKind={setKind}
          chosen={chosen}
          onChoose={choose}
          pointed={pointed}
          onPoint={(claim) => setPointed(claim === null ? NOTHING : new Set([claim]))}
        />
      </div>
    </Screen>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

const sameMembers = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && a.isSubsetOf(b);

import type { AddedReport, ReportView } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useAnswer } from "../../api/use-answer.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Chip, type Tone } from "../../parts/chip.tsx";
import { ClaimCard } from "../../parts/claim-card.tsx";
import { Loading } from "../../parts/loading.tsx";
import type { Incoming } from "./use-incoming.ts";

/** What became of each report that came in on this visit; of the latest, also what was read from it. */
export function Outcomes({ incoming: { outcomes, left } }: { readonly incoming: Incoming }) {
  const { t } = useTranslation("inbox");
  const latest = outcomes.find(({ report }) => report !== null);
  return (
    <section className="outcomes" aria-live="polite" aria-label={t("outcomes")}>
      {left > 0 ? <p>{t("left", { count: left })}</p> : null}
      {left > 0 ? <Loading /> : null}
      {outcomes.map((outcome) => (
        <Outcome key={outcome.number} outcome={outcome} open={outcome === latest} />
      ))}
    </section>
  );
}

function Outcome({ outcome: added, open }: { readonly outcome: AddedReport; readonly open: boolean }) {
  const { t } = useTranslation("inbox");
  const { name, outcome, report, copyOf, problem } = added;
  return (
    <article className="outcome">
      <header className="outcome-head">
        <Chip tone={TONES[outcome]}>{t(WORDS[outcome])}</Chip>
        <strong>{name ? <Bidi>{name}</Bidi> : t("pasted")}</strong>
        {report ? <Link href={`/reports/${report}`}>{t("open")}</Link> : null}
      </header>
      {copyOf ? (
        <p>
          {t("copyOf")}{" "}
          <Link href={`/reports/${copyOf}`}>
            <ReportName id={copyOf} />
          </Link>
        </p>
      ) : null}
      {problem ? (
        <p className="outcome-problem">
          <Bidi>{problem.message}</Bidi> <code className="ltr">{problem.id}</code>
        </p>
      ) : null}
      {open && report ? <Read report={report} /> : null}
    </article>
  );
}

function ReportName({ id }: { readonly id: string }) {
  const { data } = useAnswer<ReportView>(`/reports/${id}`);
  return <Bidi>{data ? [data.title ?? data.opening, data.source].filter(Boolean).join(" · ") : id}</Bidi>;
}

/** The first claims of a report that was just read. */
function Read({ report }: { readonly report: string }) {
  const { t } = useTranslation(["parts", "inbox"]);
  const { data } = useAnswer<ReportView>(`/reports/${report}`);
  if (!data) return <Loading />;
  const shown = data.claims.filter(({ kind }) => kind === "event").slice(0, MOST);
  return (
    <div className="outcome-claims">
      <p>{t("claims", { count: data.claims.length })}</p>
      {(shown.length > 0 ? shown : data.claims.slice(0, MOST)).map((claim) => (
        <ClaimCard key={claim.claim} claim={claim} />
      ))}
      {data.reading.issues.map(({ code, message }) => (
        <p key={`${code} ${message}`} className="outcome-problem">
          <Bidi>{message}</Bidi>
        </p>
      ))}
    </div>
  );
}

const MOST = 4;

const TONES: Readonly<Record<AddedReport["outcome"], Tone>> = { new: "good", known: "accent", copy: "warn", failed: "bad" };

const WORDS = { new: "outcomeNew", known: "outcomeKnown", copy: "outcomeCopy", failed: "outcomeFailed" } as const;

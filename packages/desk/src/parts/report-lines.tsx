import type { ReportSummary } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useFormats } from "../language/formats.ts";
import { textDirection } from "../language/languages.ts";
import { Bidi } from "./bidi.tsx";
import { Chip } from "./chip.tsx";
import "./report-lines.css";

/** Reports one under the other, from edge to edge of their card. */
export function ReportLines({ reports }: { readonly reports: readonly ReportSummary[] }) {
  return (
    <div className="report-lines">
      {reports.map((report) => (
        <ReportLine key={report.id} report={report} />
      ))}
    </div>
  );
}

/** A report in a list: its title or first words, where and when it was published, and what is to be done with it. */
function ReportLine({ report }: { readonly report: ReportSummary }) {
  const { t } = useTranslation(["reports", "parts"]);
  const { day } = useFormats();
  const direction = textDirection(report.language);
  const { id, title, opening, source, published, claimCount, unreviewed, copyOf, issues } = report;
  return (
    <article className="report-line">
      <h3 className="report-line-title" lang={report.language} dir={direction}>
        <Link href={`/reports/${id}`}>
          <Bidi>{title || opening || t("untitled")}</Bidi>
        </Link>
      </h3>
      {title ? (
        <p className="report-line-opening" lang={report.language} dir={direction}>
          <Bidi>{opening}</Bidi>
        </p>
      ) : null}
      <p className="report-line-facts">
        {source ? <Bidi>{source}</Bidi> : null}
        <span>{published ? day(published) : t("undatedReport")}</span>
        <span>{t("parts:claims", { count: claimCount })}</span>
        {unreviewed > 0 ? <span>{t("unreviewed", { count: unreviewed })}</span> : null}
        {copyOf ? (
          <Chip tone="warn" to={`/reports/${copyOf}`}>
            {t("copy")}
          </Chip>
        ) : null}
        {issues > 0 ? <Chip tone="warn">{t("issues", { count: issues })}</Chip> : null}
      </p>
    </article>
  );
}

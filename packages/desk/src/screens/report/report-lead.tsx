import type { ReportView } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../language/formats.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { webAddress } from "../../parts/web-address.ts";

/** Where and when a report was published. */
export function ReportLead({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation("report");
  const { day, days } = useFormats();
  const { source, published, url, reading } = view;
  const inferred = reading.inferredPublication && days(reading.inferredPublication.interval);
  const address = webAddress(url);
  return (
    <p className="report-lead">
      {source ? <Bidi>{source}</Bidi> : null}
      <span>{published ? day(published) : t("undatedReport")}</span>
      {inferred ? <span>{t("inferred", { days: inferred })}</span> : null}
      {address ? (
        <a href={address} target="_blank" rel="noopener noreferrer">
          {t("original")}
        </a>
      ) : null}
    </p>
  );
}

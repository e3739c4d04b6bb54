import type { ReportView } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Bidi } from "../../parts/bidi.tsx";
import { Icon } from "../../parts/icon.tsx";
import { CONTROL_SIGN, hasHidden } from "../../parts/reading/text-blocks.ts";

/** What has to be known before a report is read: that it is a copy, that it hides something, what could not be read. */
export function ReportNotices({ view, unread }: { readonly view: ReportView; readonly unread: number }) {
  const { t } = useTranslation("report");
  const { copyOf, reading } = view;
  return (
    <>
      {copyOf ? (
        <div className="notice notice-warn">
          <Icon name="copy" />
          <p className="notice-words">
            {t("copyOf")} <Link href={`/reports/${copyOf}`}>{t("showOriginal")}</Link>
          </p>
        </div>
      ) : null}
      {hasHidden(reading.report.text) ? (
        <div className="notice notice-warn">
          <Icon name="warning" />
          <p className="notice-words">{t("controls", { sign: CONTROL_SIGN })}</p>
        </div>
      ) : null}
      {unread > 0 || reading.issues.length > 0 ? (
        <details className="report-issues">
          <summary>
            {t("issues")}
            {unread > 0 ? ` · ${t("unread", { count: unread })}` : ""}
          </summary>
          {unread > 0 ? <p>{t("unreadHint")}</p> : null}
          <ul>
            {reading.issues.map(({ code, message, span }) => (
              <li key={`${code} ${span?.start} ${message}`}>
                <Bidi>{message}</Bidi> <code className="ltr notice-id">{code}</code>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

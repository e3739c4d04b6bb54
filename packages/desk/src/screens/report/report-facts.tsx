import type { ReportView } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useFormats } from "../../language/formats.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Card } from "../../parts/card.tsx";
import { Code, Fact, Facts } from "../../parts/fact.tsx";

/** How a report was obtained, and its near-copies. */
export function ReportFacts({ view: { id, capture, copies } }: { readonly view: ReportView }) {
  const { t } = useTranslation("report");
  const { moment, share } = useFormats();
  return (
    <>
      {copies.length > 0 ? (
        <Card title={t("copies")}>
          <Facts>
            {copies.map(({ report, source, likeness, why }) => (
              <Fact key={report} name={t("likeness", { share: share(likeness) })}>
                <Link href={`/reports/${report}`}>
                  <Bidi>{source ?? report}</Bidi>
                </Link>
                <span className="report-why"> {why}</span>
              </Fact>
            ))}
          </Facts>
        </Card>
      ) : null}
      <Card title={t("capture")}>
        <Facts>
          <Fact name={t("obtainedFrom")}>
            <Bidi>{capture.obtainedFrom}</Bidi>
          </Fact>
          <Fact name={t("obtainedAt")}>{moment(capture.obtainedAt)}</Fact>
          <Fact name={t("bytesSha256")}>
            <Code>{capture.bytesSha256}</Code>
          </Fact>
          <Fact name={t("textSha256")}>
            <Code>{capture.textSha256}</Code>
          </Fact>
        </Facts>
        <p className="report-download">
          <a href={`/api/reports/${id}/bytes`} download>
            {t("download")}
          </a>
        </p>
      </Card>
    </>
  );
}

import type { ExportPreview, LossReport, Session } from "@isnad/server/api";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../api/send.ts";
import { queryOf, useAnswer } from "../../api/use-answer.ts";
import { useSession } from "../../api/use-session.ts";
import { plain } from "../../language/plain.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Check, Choice } from "../../parts/field.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { Icon } from "../../parts/icon.tsx";
import { Loading } from "../../parts/loading.tsx";
import { Pending } from "../../parts/pending.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { Screen } from "../../parts/screen.tsx";
import { useFilter, useFlag, useParameter } from "../../state/filter.ts";
import "./export.css";
import { LossTable } from "./loss-table.tsx";

/** The record in a format that other tools read: what goes in, how it begins, and what is lost. */
export function Export() {
  const { t } = useTranslation("export");
  const { data: session } = useSession();
  return (
    <Screen
      title={t("title")}
      lead={t("lead")}
      filter={
        <FilterBar
          parts={[
            "actor",
            "type",
            "place",
            "since",
            "until",
            "recipient",
            "speaker",
            "kind",
            "relation",
            "status",
            "source",
            "grade",
            "words",
            "asKnownOn",
            "rejected",
          ]}
        />
      }
    >
      {session ? <ExportForm session={session} /> : <Loading />}
    </Screen>
  );
}

/** The format that holds everything, and so takes no filter. */
const LOSSLESS = "jsonl";

function ExportForm({ session }: { readonly session: Session }) {
  const { t } = useTranslation("export");
  const [filter, change] = useFilter();
  const [format, setFormat] = useParameter("format");
  const [redact, setRedact] = useParameter("redact");
  const [raw, setRaw] = useFlag("raw");
  const [all, setAll] = useFlag("all");
  const chosen = session.formats.includes(format ?? "") ? (format as string) : "csv";
  const isFiltered = Object.keys(filter).length > 0;
  const asked = { ...filter, format: chosen, redact: redact ?? undefined, raw, all };
  const isRefused = chosen === LOSSLESS && (isFiltered || redact !== null);
  const clear = () => {
    change(Object.fromEntries(Object.keys(filter).map((name) => [name, undefined])));
    setRedact(null);
  };
  return (
    <div className="export">
      <Card>
        <div className="export-choices">
          <Choice
            label={t("format")}
            value={chosen}
            options={session.formats.map((name) => ({ value: name, label: isFormat(name) ? t(`formats.${name}`) : name }))}
            onChange={setFormat}
          />
          <Choice
            label={t("redact")}
            value={redact ?? ""}
            none={t("redactNone")}
            options={session.redactions.map((name) => ({ value: name, label: isRedaction(name) ? t(`redactions.${name}`) : name }))}
            onChange={(name) => setRedact(name || null)}
          />
        </div>
        {redact ? <p className="notice notice-warn">{t("redactHint")}</p> : null}
        <Check checked={all} onChange={setAll}>
          {t("all")}
        </Check>
        {chosen === "csv" || chosen === "acled" ? (
          <Check checked={raw} onChange={setRaw}>
            {t("raw")}
          </Check>
        ) : null}
      </Card>
      {isRefused ? (
        <div className="notice notice-warn">
          <p className="notice-words">{t("wholeOnly")}</p>
          <Button onPress={clear}>{t("clearFilter")}</Button>
        </div>
      ) : (
        <Preview key={queryOf(asked)} asked={asked} scope={isFiltered ? t("scope") : t("scopeAll")} />
      )}
    </div>
  );
}

const FORMATS = ["jsonl", "csv", "acled", "polecat", "gdelt", "ftm", "web-annotation", "geojson", "gexf", "prov", "html"] as const;
const isFormat = (name: string): name is (typeof FORMATS)[number] => (FORMATS as readonly string[]).includes(name);
const REDACTIONS = ["people", "people-and-groups"] as const;
const isRedaction = (name: string): name is (typeof REDACTIONS)[number] => (REDACTIONS as readonly string[]).includes(name);

function Preview({ asked, scope }: { readonly asked: { readonly format: string }; readonly scope: string }) {
  const { t } = useTranslation("export");
  const answer = useAnswer<ExportPreview>("/export/preview", asked);
  const { data, error } = answer;
  if (error || !data) return <Pending answer={answer} />;
  return (
    <>
      <p className="export-download">
        <a className="button button-primary" href={`/api/export${queryOf(asked)}`} download={data.name}>
          <Icon name="export" />
          {t("download")}
        </a>
        <span>
          {scope} · {t("downloadAs", { name: data.name })}
        </span>
      </p>
      <Card title={t("loss")}>{asked.format === LOSSLESS ? <p>{t("lossless")}</p> : <Loss asked={asked} preview={data} />}</Card>
      <Card title={t("preview")}>
        <p className="note">{t("previewOf", { previewed: data.previewed, reports: data.reports })}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
        <section className="export-text" dir="ltr" tabIndex={0} aria-label={t("preview")}>
          <pre>{linesOf(data.text)}</pre>
        </section>
      </Card>
    </>
  );
}

/** What the format loses in the previewed reports, and on demand in all. */
function Loss({ asked, preview }: { readonly asked: object; readonly preview: ExportPreview }) {
  const { t } = useTranslation("export");
  const [whole, setWhole] = useState<LossReport | "counting" | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const count = async () => {
    setWhole("counting");
    try {
      setWhole(await send<LossReport>("GET", `/export/loss${queryOf(asked)}`));
    } catch (thrown) {
      setProblem(thrown);
      setWhole(null);
    }
  };
  const isWhole = preview.previewed === preview.reports;
  return (
    <>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <LossTable loss={whole === null || whole === "counting" ? preview.loss : whole} />
      {isWhole || (whole !== null && whole !== "counting") ? null : (
        <p className="export-download">
          <span className="note">{t("lossHint")}</span>
          <Button disabled={whole === "counting"} onPress={() => void count()}>
            {whole === "counting" ? t("counting") : t("countAll")}
          </Button>
        </p>
      )}
    </>
  );
}

/** The first lines, controls made harmless. */
const linesOf = (text: string): string =>
  text
    .split("\n", MOST_LINES)
    .map((line) => plain(line).slice(0, MOST_LETTERS))
    .join("\n");

const MOST_LINES = 60;
const MOST_LETTERS = 600;

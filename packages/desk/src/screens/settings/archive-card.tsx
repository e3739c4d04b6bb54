import type { ArchiveFacts } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormats } from "../../language/formats.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Card } from "../../parts/card.tsx";
import { Code, Fact, Facts } from "../../parts/fact.tsx";
import { Pending } from "../../parts/pending.tsx";
import { VerifyArchive } from "./verify-archive.tsx";

/** What is in the archive, and whether it still is what was stored. */
export function ArchiveCard() {
  const { t } = useTranslation("settings");
  const answer = useAnswer<ArchiveFacts>("/archive");
  const { data } = answer;
  return (
    <Card title={t("archive")}>
      <Pending answer={answer} />
      {data ? <ArchiveTold facts={data} /> : null}
      <VerifyArchive />
    </Card>
  );
}

function ArchiveTold({ facts }: { readonly facts: ArchiveFacts }) {
  const { t } = useTranslation("settings");
  const { number } = useFormats();
  return (
    <Facts>
      <Fact name={t("place")}>
        <span className="ltr">
          <Bidi>{facts.place}</Bidi>
        </span>
      </Fact>
      <Fact name={t("kind")}>
        <span className="ltr">{facts.kind === "pglite" ? "PGlite" : "PostgreSQL"}</span>
      </Fact>
      {COUNTED.map((name) => (
        <Fact key={name} name={t(name)}>
          {number(facts[name])}
        </Fact>
      ))}
      {facts.outdatedReadings > 0 ? (
        <Fact name={t("outdated")}>
          {number(facts.outdatedReadings)} · {t("outdatedHint")}
        </Fact>
      ) : null}
      <Fact name={t("reader")}>
        <span className="ltr">{facts.reader.version}</span>
      </Fact>
      <Fact name={t("model")}>
        <Code>{facts.reader.model}</Code>
      </Fact>
    </Facts>
  );
}

const COUNTED = ["reports", "claims", "entities", "stories", "reviews"] as const;

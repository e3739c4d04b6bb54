import type { DeadLetter, Page, RetriedDead } from "@isnad/server/api";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changed } from "../../api/answers.ts";
import { send } from "../../api/send.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useMayReview } from "../../api/use-session.ts";
import { useFormats } from "../../language/formats.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Pending } from "../../parts/pending.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { type Column, Table } from "../../parts/table.tsx";

/** What could not be read or stored, with the reason, to be sent again. `count` is how many there are: as many are asked for. */
export function DeadLetters({ count }: { readonly count: number }) {
  const { t } = useTranslation("queue");
  const mayRetry = useMayReview();
  const answer = useAnswer<Page<DeadLetter>>(count === 0 ? null : "/work/dead", { limit: Math.min(MOST, count) });
  const [outcome, setOutcome] = useState<Outcome>(null);
  const retry = (numbers: readonly number[] | "all") => {
    send<RetriedDead>("POST", "/work/dead/retry", { numbers })
      .then(({ sent }) => setOutcome({ sent }))
      .catch((problem: unknown) => setOutcome({ problem }))
      .finally(() => void changed());
  };
  return (
    <Card title={t("dead")}>
      <div aria-live="polite">
        {outcome && "problem" in outcome ? <ProblemNotice problem={outcome.problem} /> : null}
        {outcome && "sent" in outcome ? <p>{t("retried", { count: outcome.sent })}</p> : null}
      </div>
      {count === 0 ? (
        <p>{t("noDead")}</p>
      ) : (
        <>
          <p>{t("deadHint")}</p>
          <Pending answer={answer} />
          {answer.data ? <Letters letters={answer.data.rows} retry={mayRetry ? retry : null} /> : null}
        </>
      )}
      {mayRetry || count === 0 ? null : <p>{t("mayNot")}</p>}
    </Card>
  );
}

type Outcome = null | { readonly sent: number } | { readonly problem: unknown };

/** Of more the latest are shown; all are sent again at once. */
const MOST = 500;

function Letters({
  letters,
  retry,
}: {
  readonly letters: readonly DeadLetter[];
  readonly retry: ((numbers: readonly number[] | "all") => void) | null;
}) {
  const { t } = useTranslation("queue");
  const { number, moment } = useFormats();
  const columns: readonly Column<DeadLetter>[] = [
    { id: "number", title: t("number"), cell: (letter) => number(letter.number), by: (letter) => letter.number, numeric: true },
    { id: "of", title: t("stream"), cell: ({ of }) => t(of), by: ({ of }) => of },
    { id: "from", title: t("from"), cell: ({ from }) => <Bidi>{from}</Bidi>, by: ({ from }) => from },
    { id: "reason", title: t("reason"), cell: ({ reason }) => <Bidi>{reason}</Bidi>, by: ({ reason }) => reason },
    { id: "at", title: t("at"), cell: ({ at }) => moment(at), by: ({ at }) => at },
    ...(retry
      ? [
          {
            id: "retry",
            title: t("retry"),
            cell: (letter: DeadLetter) => <Button onPress={() => retry([letter.number])}>{t("retry")}</Button>,
          },
        ]
      : []),
  ];
  return (
    <>
      {retry ? (
        <div>
          <Button onPress={() => retry("all")}>{t("retryAll")}</Button>
        </div>
      ) : null}
      <Table caption={t("dead")} columns={columns} rows={letters} keyOf={(letter) => String(letter.number)} />
    </>
  );
}

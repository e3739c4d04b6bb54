import type { WorkView } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { Card } from "../../parts/card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Code, Fact, Facts } from "../../parts/fact.tsx";
import { Pending } from "../../parts/pending.tsx";
import { Screen } from "../../parts/screen.tsx";
import { DeadLetters } from "./dead-letters.tsx";
import "./queue.css";
import { Streams } from "./streams.tsx";
import { useEvery } from "./use-every.ts";
import { Workers } from "./workers.tsx";

/** How reports come through the queue, where one is named to the server, and what could not be read. */
export function Queue() {
  const { t } = useTranslation(["queue", "shell"]);
  const answer = useAnswer<WorkView>("/work");
  const mayChange = answer.error !== null || (answer.data !== undefined && answer.data.queue !== null);
  useEvery(SECONDS, mayChange && !answer.isFetching ? answer.again : null);
  return (
    <Screen title={t("shell:queue")} lead={t("lead")}>
      <div className="queue">
        <Pending answer={answer} />
        {answer.data && !answer.error ? <Told view={answer.data} /> : null}
      </div>
    </Screen>
  );
}

/** The server looks at a queue for one. */
const SECONDS = 3;

function Told({ view }: { readonly view: WorkView }) {
  const { t } = useTranslation("queue");
  if (view.queue === null) return <EmptyState icon="queue" title={t("none")} hint={t("noneHint")} />;
  return (
    <>
      <Facts>
        <Fact name={t("address")}>
          <Code>{view.queue}</Code>
        </Fact>
      </Facts>
      <Card title={t("streams")}>
        <Streams streams={view.streams} />
      </Card>
      <Card title={t("workers")}>
        <Workers workers={view.workers} />
      </Card>
      <DeadLetters count={view.dead} />
    </>
  );
}

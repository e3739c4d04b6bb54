import type { ListedReview, Page, ReportView } from "@isnad/server/api";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-browser-location";
import { useAnswer } from "../../api/use-answer.ts";
import { useMayReview } from "../../api/use-session.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { Loading } from "../../parts/loading.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { Screen } from "../../parts/screen.tsx";
import { claimAddress, reportOf } from "../../state/addresses.ts";
import { useFlag, useParameter } from "../../state/filter.ts";
import { LatestReviews } from "./latest-reviews.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import "./review.css";
import { ReviewActions } from "./review-actions.tsx";
import { itemOfQueue, itemOfReport, type ReviewItem } from "./review-item.ts";
import { ReviewedClaim } from "./reviewed-claim.tsx";
import { SameKindDialog } from "./same-kind-dialog.tsx";
import { type ReviewQueue, useReviewQueue } from "./use-review-queue.ts";

/** One claim at a time: its sentence, what was read from it, and what a person says of that. */
export function Review() {
  const { t } = useTranslation(["review", "shell"]);
  const queue = useReviewQueue();
  const { data, error, again } = queue.answer;
  const asked = useAskedItem();
  const item = asked.item ?? (asked.id === null && queue.waiting[0] ? itemOfQueue(queue.waiting[0]) : null);
  return (
    <Screen
      title={t("shell:review")}
      lead={data ? t("lead", { count: queue.total }) : null}
      filter={<FilterBar parts={["kind", "type", "words", "source", "actor", "status", "relation", "place", "since", "until"]} />}
    >
      {error ? <ProblemNotice problem={error} again={again} /> : null}
      {asked.error ? <ProblemNotice problem={asked.error} /> : null}
      {queue.problem ? <ProblemNotice problem={queue.problem} /> : null}
      <Told queue={queue} />
      <div className="review">
        {item ? (
          <OneClaim key={item.claim.claim} item={item} queue={queue} onDone={asked.leave} />
        ) : (
          <Waiting queue={queue} asked={asked} />
        )}
        <LatestReviews />
      </div>
    </Screen>
  );
}

function Waiting({ queue, asked }: { readonly queue: ReviewQueue; readonly asked: AskedItem }) {
  const { t } = useTranslation("review");
  if (!queue.answer.data || (asked.id !== null && !asked.error)) return <Loading />;
  return <EmptyState icon="review" title={t("none")} hint={t("noneHint")} />;
}

/** What was done last, for those who can't see that the next claim has come. */
function Told({ queue: { last } }: { readonly queue: ReviewQueue }) {
  const { t } = useTranslation("review");
  return (
    <p className="visually-hidden" role="status">
      {last === null ? "" : t(TOLD[last])}
    </p>
  );
}

const TOLD = { accepted: "accepted", rejected: "rejected", corrected: "corrected", merged: "merged", undone: "tookBack" } as const;

function OneClaim({ item, queue, onDone }: { readonly item: ReviewItem; readonly queue: ReviewQueue; readonly onDone: () => void }) {
  const mayReview = useMayReview();
  const [fromReport] = useFlag("correct");
  const [mode, setMode] = useState<"look" | "edit" | "merge" | "kind">(fromReport ? "edit" : "look");
  const editing = mode === "edit" && mayReview;
  const look = () => (fromReport ? navigate(claimAddress(item.claim.claim)) : setMode("look"));
  const say = async (action: "accept" | "reject") => {
    await queue.review({ claims: [item.claim.claim], action });
    onDone();
  };
  return (
    <section className="review-one">
      <ReviewedClaim
        item={item}
        editing={editing}
        onCancel={look}
        onCorrect={async (correction) => {
          await queue.review({ claims: [item.claim.claim], action: "correct", correction });
          look();
          if (!fromReport) onDone();
        }}
      />
      {mayReview && !editing ? (
        <ReviewActions
          item={item}
          queue={queue}
          onSay={(action) => void say(action)}
          onEdit={() => setMode("edit")}
          onMerge={() => setMode("merge")}
          onKind={() => setMode("kind")}
          onLeave={onDone}
        />
      ) : null}
      <MergeDialog claim={item.claim} open={mode === "merge"} onClose={look} onMerge={queue.merge} />
      <SameKindDialog item={item} open={mode === "kind"} onClose={look} onAccept={(claims) => queue.review({ claims, action: "accept" })} />
    </section>
  );
}

interface AskedItem {
  readonly id: string | null;
  readonly item: ReviewItem | null;
  readonly error: unknown;
  readonly leave: () => void;
}

/** The claim that the address names; without one the queue gives the next. */
function useAskedItem(): AskedItem {
  const [id, setId] = useParameter("claim");
  const report = id === null ? null : `/reports/${encodeURIComponent(reportOf(id))}`;
  const { data, error } = useAnswer<ReportView>(report);
  const { data: said } = useAnswer<Page<ListedReview>>(id === null ? null : "/reviews", { subject: id });
  const item = useMemo(() => (id !== null && data && said ? itemOfReport(data, id, said.rows) : null), [id, data, said]);
  return { id, item, error: id === null ? null : error, leave: () => (id === null ? undefined : setId(null)) };
}

import type { ListedReview } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useFormats } from "../../language/formats.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { reviewAddress } from "../../state/addresses.ts";

/** What people said of a claim before, and what of it was taken back. */
export function SaidBefore({ reviews }: { readonly reviews: readonly ListedReview[] }) {
  const { t } = useTranslation("review");
  if (reviews.length === 0) return null;
  return (
    <section className="review-before">
      <h2>{t("others")}</h2>
      <ReviewLines reviews={reviews} />
    </section>
  );
}

export function ReviewLines({ reviews }: { readonly reviews: readonly ListedReview[] }) {
  const { t } = useTranslation("review");
  const { moment } = useFormats();
  return (
    <ul className="review-lines">
      {reviews.map(({ number, at, by, action, subject, reason, undone_by }) => (
        <li key={number} className={undone_by === null ? undefined : "review-undone"}>
          <Bidi>{by}</Bidi>: {action in ACTIONS ? t(ACTIONS[action as keyof typeof ACTIONS]) : <Bidi>{action}</Bidi>}
          {undone_by === null ? "" : ` (${t("undone")})`}{" "}
          {subject.includes("/") ? (
            <Link href={reviewAddress(subject)}>
              <time dateTime={at}>{moment(at)}</time>
            </Link>
          ) : (
            <time dateTime={at}>{moment(at)}</time>
          )}
          {reason ? (
            <>
              {" "}
              — <Bidi>{reason}</Bidi>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const ACTIONS = {
  accept: "accepted",
  reject: "rejected",
  correct: "corrected",
  merge: "merged",
  undo: "tookBack",
  annotate: "annotated",
  split: "parted",
} as const;

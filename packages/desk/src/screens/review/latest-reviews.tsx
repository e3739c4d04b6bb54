import type { ListedReview, Page } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { Card } from "../../parts/card.tsx";
import { ReviewLines } from "./said-before.tsx";

/** What everyone changed of late. */
export function LatestReviews() {
  const { t } = useTranslation("review");
  const { data } = useAnswer<Page<ListedReview>>("/reviews", { limit: 15 });
  return (
    <aside className="review-latest" aria-label={t("latest")}>
      <Card title={t("latest")}>{data && data.rows.length > 0 ? <ReviewLines reviews={data.rows} /> : <p>{t("latestNone")}</p>}</Card>
    </aside>
  );
}

import type { Page, QueuedClaim } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../parts/button.tsx";
import { ClaimCard } from "../../parts/claim-card.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Loading } from "../../parts/loading.tsx";
import { useFilter } from "../../state/filter.ts";
import type { ReviewItem } from "./review-item.ts";

/** Offers to accept all that waits and is of the same kind, found by the same rule and contradicted by nothing. */
export function SameKindDialog({
  item,
  open,
  onClose,
  onAccept,
}: {
  readonly item: ReviewItem;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAccept: (claims: readonly string[]) => Promise<void>;
}) {
  const { t } = useTranslation("review");
  const [filter] = useFilter();
  const { kind, type } = item.claim;
  const rule = item.why[0] ?? "";
  const { data } = useAnswer<Page<QueuedClaim>>(open ? "/queue" : null, { ...filter, kind, type, limit: 200 });
  const same = (data?.rows ?? []).filter(({ claim, why, contradicted }) => claim.type === type && why[0] === rule && !contradicted);
  return (
    <Dialog title={t("acceptKind")} open={open} onClose={onClose}>
      <p>{t("acceptKindHint", { rule })}</p>
      {data ? null : <Loading />}
      <ul className="review-same">
        {same.map(({ claim }) => (
          <li key={claim.claim}>
            <ClaimCard claim={claim} plainly />
          </li>
        ))}
      </ul>
      <div className="screen-actions">
        <Button
          kind="primary"
          disabled={same.length === 0}
          onPress={() => {
            void onAccept(same.map(({ claim }) => claim.claim));
            onClose();
          }}
        >
          {t("acceptKindAsk", { count: same.length })}
        </Button>
      </div>
    </Dialog>
  );
}

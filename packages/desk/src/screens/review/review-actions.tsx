import { useTranslation } from "react-i18next";
import { Button } from "../../parts/button.tsx";
import { useKeys } from "../../state/keys.ts";
import type { ReviewItem } from "./review-item.ts";
import type { ReviewQueue } from "./use-review-queue.ts";

/** What may be said of a claim, each with its key. */
export function ReviewActions({
  item,
  queue,
  onSay,
  onEdit,
  onMerge,
  onKind,
  onLeave,
}: {
  readonly item: ReviewItem;
  readonly queue: ReviewQueue;
  readonly onSay: (action: "accept" | "reject") => void;
  readonly onEdit: () => void;
  readonly onMerge: () => void;
  readonly onKind: () => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation("review");
  const skip = () => {
    queue.skip(item.claim.claim);
    onLeave();
  };
  const undo = () => void queue.undo();
  useKeys(t("keys"), {
    KeyA: { label: t("accept"), run: () => onSay("accept") },
    KeyX: { label: t("reject"), run: () => onSay("reject") },
    KeyE: { label: t("edit"), run: onEdit },
    KeyM: { label: t("merge"), run: onMerge },
    "Shift+KeyA": { label: t("acceptKind"), run: onKind },
    Space: { label: t("skip"), run: skip },
    KeyZ: { label: t("undo"), run: undo },
  });
  return (
    <div className="review-actions" role="toolbar" aria-label={t("keys")}>
      <Button kind="primary" icon="check" keyHint="A" onPress={() => onSay("accept")}>
        {t("accept")}
      </Button>
      <Button kind="danger" icon="close" keyHint="X" onPress={() => onSay("reject")}>
        {t("reject")}
      </Button>
      <Button icon="edit" keyHint="E" onPress={onEdit}>
        {t("edit")}
      </Button>
      <Button icon="merge" keyHint="M" onPress={onMerge}>
        {t("merge")}
      </Button>
      <Button keyHint="⇧A" onPress={onKind}>
        {t("acceptKind")}
      </Button>
      <span className="review-actions-end">
        <Button kind="quiet" icon="undo" keyHint="Z" disabled={queue.said.length === 0} onPress={undo}>
          {t("undo")}
        </Button>
        <Button kind="quiet" keyHint="␣" onPress={skip}>
          {t("skip")}
        </Button>
      </span>
    </div>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changed } from "../../api/answers.ts";
import { send } from "../../api/send.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { InputField } from "../../parts/field.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";

/** Parts chosen claims from their story, with a reason for the log. */
export function SplitStory({
  story,
  chosen,
  onEnd,
}: {
  readonly story: string;
  readonly chosen: ReadonlySet<string>;
  readonly onEnd: (split: boolean) => void;
}) {
  const { t } = useTranslation("story");
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<unknown>(null);
  const split = async () => {
    try {
      await send("POST", `/stories/${encodeURIComponent(story)}/split`, { claims: [...chosen], reason });
      onEnd(true);
      await changed();
    } catch (thrown) {
      setProblem(thrown);
    }
  };
  return (
    <Card title={t("split")}>
      <p>{t("splitHint")}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <InputField label={t("reason")} dir="auto" value={reason} onChange={({ target }) => setReason(target.value)} />
      <div className="story-split-ends">
        <Button kind="primary" disabled={chosen.size === 0} onPress={() => void split()}>
          {t("splitChosen", { count: chosen.size })}
        </Button>
        <Button onPress={() => onEnd(false)}>{t("splitStop")}</Button>
      </div>
    </Card>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { changed } from "../../api/answers.ts";
import { send } from "../../api/send.ts";
import { useMayReview } from "../../api/use-session.ts";
import { useFormats } from "../../language/formats.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { correctAddress, storyAddress } from "../../state/addresses.ts";
import type { ReadClaim } from "./read-claims.ts";

/** Why a claim was read so, and what may be said of it. */
export function ClaimActions({ read, open, onOpen }: { readonly read: ReadClaim; readonly open: boolean; readonly onOpen: () => void }) {
  const { t } = useTranslation("report");
  const mayReview = useMayReview();
  const [problem, setProblem] = useState<unknown>(null);
  const say = (action: "accept" | "reject") => () => {
    setProblem(null);
    send("POST", "/reviews", { claims: [read.claim.claim], action })
      .then(changed)
      .catch(setProblem);
  };
  return (
    <>
      <div className="claim-actions">
        <button type="button" className="claim-why" aria-expanded={open} onClick={onOpen}>
          {t("why")}
        </button>
        {mayReview ? (
          <span className="claim-verdicts">
            <Button kind="quiet" icon="check" label={t("accept")} onPress={say("accept")} />
            <Button kind="quiet" icon="close" label={t("reject")} onPress={say("reject")} />
            <Link
              className="button button-quiet button-icon"
              href={correctAddress(read.claim.claim)}
              aria-label={t("correct")}
              title={t("correct")}
            >
              <Icon name="edit" />
            </Link>
          </span>
        ) : null}
      </div>
      {open ? <Reasons read={read} /> : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
    </>
  );
}

function Reasons({ read: { claim, why, confidence, statement } }: { readonly read: ReadClaim }) {
  const { t } = useTranslation(["report", "parts"]);
  const { share } = useFormats();
  return (
    <div className="claim-reasons">
      <p className="claim-evidence" lang="ar" dir="rtl">
        <Bidi>{claim.evidence}</Bidi>
      </p>
      <p className="claim-reasons-title">{t("whyRules")}</p>
      <ol className="ltr">
        {why.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <p className="claim-links">
        {confidence === null ? null : (
          <span>
            {t("confidence")} {share(confidence)}
          </span>
        )}
        {statement ? <Link href={`?claim=${encodeURIComponent(`${claim.report}/${statement}`)}`}>{t("whyStatement")}</Link> : null}
        {claim.story ? <Link href={storyAddress(claim.story)}>{t("parts:openStory")}</Link> : null}
      </p>
    </div>
  );
}

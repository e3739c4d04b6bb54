import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Button } from "../../parts/button.tsx";
import { ClaimCard } from "../../parts/claim-card.tsx";
import { reviewAddress } from "../../state/addresses.ts";
import type { ReadClaim } from "./read-claims.ts";

/** On small windows, where the cards stand below the text, the chosen one over its foot. */
export function ChosenClaim({ read, onClose }: { readonly read: ReadClaim | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation(["report", "parts"]);
  if (!read) return null;
  return (
    <div className="report-chosen">
      <ClaimCard claim={read.claim} plainly>
        <div className="claim-actions">
          <Link href={reviewAddress(read.claim.claim)}>{t("jumpReview")}</Link>
          <Button kind="quiet" icon="close" label={t("parts:close")} onPress={onClose} />
        </div>
      </ClaimCard>
    </div>
  );
}

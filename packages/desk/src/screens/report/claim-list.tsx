import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-browser-location";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Button } from "../../parts/button.tsx";
import { ClaimCard } from "../../parts/claim-card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { correctAddress } from "../../state/addresses.ts";
import { useKeys } from "../../state/keys.ts";
import { ClaimActions } from "./claim-actions.tsx";
import type { ClaimKind, ReadClaim } from "./read-claims.ts";
import { showOffset } from "./show-offset.ts";

/** What a report says as cards in the order of its text. Of many, those around the chosen one. */
export function ClaimList({
  claims,
  kind,
  onKind,
  chosen,
  onChoose,
  pointed,
  onPoint,
}: {
  readonly claims: readonly ReadClaim[];
  readonly kind: ClaimKind | null;
  readonly onKind: (kind: ClaimKind | null) => void;
  readonly chosen: string | null;
  readonly onChoose: (claim: string | null) => void;
  readonly pointed: ReadonlySet<string>;
  readonly onPoint: (claim: string | null) => void;
}) {
  const { t } = useTranslation(["report", "parts", "shell"]);
  const [most, setMost] = useState(AT_ONCE);
  const list = useRef<HTMLOListElement>(null);
  const at = claims.findIndex(({ claim }) => claim.claim === chosen);
  const shown = useMemo(() => claims.slice(0, Math.max(most, at + 1)), [claims, most, at]);
  const current = claims[at];
  const start = current?.evidence.start;
  useEffect(() => {
    if (chosen === null || start === undefined) return;
    if (matchMedia(BESIDE).matches)
      list.current?.querySelector(`[data-claim="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: "nearest" });
    showOffset(start);
  }, [chosen, start]);
  const step = (by: number) => () => onChoose(claims[Math.min(claims.length - 1, Math.max(0, at + by))]?.claim.claim ?? null);
  useKeys(t("shell:report"), {
    KeyJ: { label: t("jumpNext"), run: step(1) },
    KeyK: { label: t("jumpPrevious"), run: step(-1) },
    Period: { label: t("jumpEvidence"), run: () => (current ? showOffset(current.evidence.start) : undefined) },
    KeyE: {
      label: t("jumpCorrect"),
      run: () => (current ? navigate(correctAddress(current.claim.claim)) : undefined),
    },
  });
  return (
    <aside className="report-claims" aria-label={t("claims")}>
      <header className="report-claims-head">
        <h2>{t("claims")}</h2>
        <Kinds kind={kind} onKind={onKind} />
      </header>
      {claims.length === 0 ? <EmptyState icon="reports" title={t("noClaims")} hint={t("noClaimsHint")} /> : null}
      <ol className="report-cards" ref={list}>
        {shown.map((read) => {
          const { claim } = read;
          const isChosen = claim.claim === chosen;
          return (
            <li
              key={claim.claim}
              data-claim={claim.claim}
              onMouseEnter={() => onPoint(claim.claim)}
              onMouseLeave={() => onPoint(null)}
              onFocus={() => onPoint(claim.claim)}
            >
              <ClaimCard claim={claim} lit={isChosen || pointed.has(claim.claim)} plainly>
                <ClaimActions read={read} open={isChosen} onOpen={() => onChoose(isChosen ? null : claim.claim)} />
              </ClaimCard>
            </li>
          );
        })}
      </ol>
      {claims.length > shown.length ? (
        <Button onPress={() => setMost(shown.length + AT_ONCE)}>
          {t("parts:showMore")} ({t("parts:shownOf", { shown: shown.length, total: claims.length })})
        </Button>
      ) : null}
    </aside>
  );
}

const AT_ONCE = 80;
/** Where the cards stand beside the text; elsewhere the chosen one is shown over its foot. As in report.css. */
const BESIDE = "(width >= 64rem)";

function Kinds({ kind, onKind }: { readonly kind: ClaimKind | null; readonly onKind: (kind: ClaimKind | null) => void }) {
  const { t } = useTranslation("report");
  const nameOf = useVocabulary();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and this is none
    <div className="report-kinds" role="group" aria-label={t("kinds")}>
      {KINDS.map((each) => (
        <Button key={each ?? "all"} kind="quiet" pressed={kind === each} onPress={() => onKind(each)}>
          {each === null ? t("all") : nameOf("kind", each)}
        </Button>
      ))}
    </div>
  );
}

const KINDS: readonly (ClaimKind | null)[] = [null, "event", "statement", "relation"];

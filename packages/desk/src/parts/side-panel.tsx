import type { FoundClaim, Page } from "@isnad/server/api";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Asked, useAnswer } from "../api/use-answer.ts";
import { Button } from "./button.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { Pending } from "./pending.tsx";
import "./side-panel.css";

/** What stands beside a drawing (both in `.beside`) of the thing that was chosen in it. */
export function SidePanel({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const { t } = useTranslation("parts");
  return (
    <section className="side-panel" aria-live="polite">
      <Button kind="quiet" icon="close" onPress={onClose}>
        {t("deselect")}
      </Button>
      {children}
    </section>
  );
}

/** The claims that the chosen thing is drawn from. */
export function SideClaims({ title, asked }: { readonly title: string; readonly asked: Asked }) {
  const answer = useAnswer<Page<FoundClaim>>("/claims", asked);
  return (
    <>
      <h3>{title}</h3>
      <Pending answer={answer} />
      <ul className="side-claims">
        {answer.data?.rows.map((claim) => (
          <li key={claim.claim}>
            <ClaimCard claim={claim} />
          </li>
        ))}
      </ul>
    </>
  );
}

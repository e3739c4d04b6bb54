import type { Commitment, WholeStory } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormats } from "../../language/formats.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Card } from "../../parts/card.tsx";
import { Chip, type Tone } from "../../parts/chip.tsx";
import { claimAddress } from "../../state/addresses.ts";

/** What was announced in a story, or what a story came of. */
export function StoryCommitments({ story }: { readonly story: WholeStory }) {
  const { t } = useTranslation("story");
  const { data } = useAnswer<readonly Commitment[]>("/commitments", { type: story.type, limit: 500 });
  const claims = new Set(story.claims.map(({ id }) => id));
  const isOf = (told: { readonly claim: string; readonly story: string | null }) => told.story === story.id || claims.has(told.claim);
  const those = data?.filter((commitment) => isOf(commitment) || commitment.steps.some(isOf)) ?? [];
  if (those.length === 0) return null;
  return (
    <Card title={t("commitments")}>
      <ul className="commitments">
        {those.map((commitment) => (
          <li key={commitment.claim}>
            <CommitmentLine commitment={commitment} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function CommitmentLine({ commitment: { claim, announcedOn, due, state, steps } }: { readonly commitment: Commitment }) {
  const { t } = useTranslation("story");
  const { day } = useFormats();
  return (
    <ol className="commitment">
      <li>
        <Chip tone={TONES[state]}>{t(`state.${state === "carried out" ? "carriedOut" : state}`)}</Chip>
      </li>
      <li>
        <Link href={claimAddress(claim)}>
          {t("announced")} <time dateTime={announcedOn}>{day(announcedOn)}</time>
        </Link>
        {due ? (
          <span>
            {" "}
            {t("due")} <time dateTime={due}>{day(due)}</time>
          </span>
        ) : null}
      </li>
      {steps.map((step) => (
        <li key={step.claim}>
          <Link href={claimAddress(step.claim)}>
            {t(`state.${step.stage === "carried out" ? "carriedOut" : step.stage}`)} <time dateTime={step.on}>{day(step.on)}</time>
          </Link>
          <small>
            <Bidi>{step.why}</Bidi>
          </small>
        </li>
      ))}
    </ol>
  );
}

const TONES: Readonly<Record<Commitment["state"], Tone>> = {
  announced: "accent",
  lapsed: "warn",
  signed: "good",
  "carried out": "good",
  denied: "bad",
};

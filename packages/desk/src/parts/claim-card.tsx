import type { FoundClaim } from "@isnad/server/api";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useFormats } from "../language/formats.ts";
import { useNames } from "../language/use-language.ts";
import { GROUP_OF_KIND, useVocabulary } from "../language/use-vocabulary.ts";
import { Bidi } from "./bidi.tsx";
import { Chain } from "./chain.tsx";
import { Chip, type PaintedRole, type Tone } from "./chip.tsx";
import "./claim-card.css";
import { actorAddress, claimAddress, storyAddress } from "../state/addresses.ts";
import { Icon } from "./icon.tsx";
import { Interval } from "./interval.tsx";
import { StatusMark } from "./status-mark.tsx";

/** A claim as a card: who → did what → to whom, when, where, how real, and on whose word. */
export function ClaimCard({
  claim,
  lit = false,
  plainly = false,
  children,
}: {
  readonly claim: FoundClaim;
  /** Whether its words are pointed at elsewhere. */
  readonly lit?: boolean;
  /** Without the links to its report and story: where those are what is shown. */
  readonly plainly?: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation("parts");
  const nameOf = useVocabulary();
  const givers = partiesOf(claim, GIVERS);
  const takers = partiesOf(claim, TAKERS);
  return (
    <article className={`claim${lit ? " claim-lit" : ""}${claim.verdict === "rejected" ? " claim-rejected" : ""}`}>
      <header className="claim-head">
        <span className="claim-kind">{nameOf(GROUP_OF_KIND[claim.kind], claim.type)}</span>
        {claim.mode ? <span className="claim-mode">{nameOf("mode", claim.mode)}</span> : null}
        <StatusMark status={claim.status} negated={claim.negated} />
        {claim.verdict ? <Chip tone={VERDICT_TONES[claim.verdict] ?? "accent"}>{nameOf("verdict", claim.verdict)}</Chip> : null}
      </header>
      <p className="claim-line">
        {givers.length > 0 ? <Parties parties={givers} paint={claim.kind === "statement" ? "speaker" : "actor"} /> : null}
        {givers.length === 0 ? <span className="claim-nobody">{t("unknownActor")}</span> : null}
        <Icon name="arrow" along />
        <span className="claim-trigger" lang="ar">
          <Bidi>{claim.trigger}</Bidi>
        </span>
        {takers.length > 0 ? <Icon name="arrow" along /> : null}
        <Parties parties={takers} paint="recipient" />
      </p>
      <Circumstances claim={claim} />
      <footer className="claim-foot">
        <Chain source={claim.source} chain={claim.chain} own={claim.kind !== "statement"} />
        {plainly ? null : (
          <span className="claim-links">
            <Link href={claimAddress(claim.claim)}>{t("openReport")}</Link>
            {claim.story ? <Link href={storyAddress(claim.story)}>{t("openStory")}</Link> : null}
          </span>
        )}
      </footer>
      {children}
    </article>
  );
}

function Circumstances({ claim }: { readonly claim: FoundClaim }) {
  const nameOf = useVocabulary();
  const { number } = useFormats();
  const places = partiesOf(claim, ["place"]);
  const dated = claim.happened.start !== null || claim.happened.end !== null;
  if (!dated && places.length === 0 && claim.items.length === 0) return null;
  return (
    <p className="claim-line">
      {dated ? (
        <Chip paint="time">
          <Interval {...claim.happened} />
        </Chip>
      ) : null}
      <Parties parties={places} paint="place" />
      {claim.items.map((item) => (
        <Chip key={item.start} paint="item">
          {countOf(item.count, number)}
          {nameOf("item", item.class)}
        </Chip>
      ))}
    </p>
  );
}

function Parties({ parties, paint }: { readonly parties: FoundClaim["parties"]; readonly paint: PaintedRole }) {
  const nameIn = useNames();
  return parties.map(({ entity, name }) => (
    <Chip key={entity} paint={paint} to={actorAddress(entity)}>
      <Bidi>{nameIn(name)}</Bidi>
    </Chip>
  ));
}

const partiesOf = ({ parties }: FoundClaim, roles: readonly string[]): FoundClaim["parties"] =>
  parties.filter(({ role }) => roles.includes(role));

/** `12 `, `12+ `, `≤12 `, `10–12 `: digits and signs, so it reads the same either way round. */
function countOf(count: FoundClaim["items"][number]["count"], tell: (value: number) => string): string {
  if (!count) return "";
  const { least, most } = count;
  if (least === null) return most === null ? "" : `≤${tell(most)} `;
  if (most === null) return `${tell(least)}+ `;
  return least === most ? `${tell(least)} ` : `${tell(least)}–${tell(most)} `;
}

const GIVERS = ["actor", "speaker", "subject"];
const TAKERS = ["recipient", "addressee", "object"];
const VERDICT_TONES: Readonly<Record<string, Tone>> = { accepted: "good", rejected: "bad", corrected: "warn" };

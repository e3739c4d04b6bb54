import type { WholeStory } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useFormats } from "../../language/formats.ts";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Chain } from "../../parts/chain.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Check } from "../../parts/field.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { claimAddress } from "../../state/addresses.ts";
import { type Origin, originsOf, type ToldClaim } from "./story-grid.ts";
import { WordsWithTrigger } from "./words-with-trigger.tsx";

interface Choosing {
  /** Claims that are to be split off; `null` while nothing is being split. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (claim: string) => void;
}

/** The claims of a story by origin, each with its chain, its words and why it was joined. */
export function StoryClaims({ story, ...choosing }: Choosing & { readonly story: WholeStory }) {
  const { t } = useTranslation("story");
  return (
    <section aria-labelledby="story-claims">
      <h2 id="story-claims">{t("claimsTitle")}</h2>
      <div className="story-origins">
        {originsOf(story).map((origin) => (
          <OriginClaims key={origin.number} origin={origin} {...choosing} />
        ))}
      </div>
    </section>
  );
}

function OriginClaims({ origin, ...choosing }: Choosing & { readonly origin: Origin }) {
  const { t } = useTranslation("story");
  const folded = origin.copies.length > 0 && choosing.chosen === null;
  return (
    <section className="story-origin-claims" id={`origin-${origin.number}`} aria-labelledby={`origin-${origin.number}-name`}>
      <h3 id={`origin-${origin.number}-name`}>{t("origin", { number: origin.number })}</h3>
      {(folded ? origin.own : origin.claims).map((claim) => (
        <StoryClaim key={claim.id} claim={claim} {...choosing} />
      ))}
      {folded ? (
        <details>
          <summary>{t("copies", { count: origin.copies.length })}</summary>
          {origin.copies.map((claim) => (
            <StoryClaim key={claim.id} claim={claim} {...choosing} />
          ))}
        </details>
      ) : null}
    </section>
  );
}

function StoryClaim({ claim, chosen, onChoose }: Choosing & { readonly claim: ToldClaim }) {
  const { t } = useTranslation(["story", "parts"]);
  const { day } = useFormats();
  const nameOf = useVocabulary();
  return (
    <article className="story-claim" id={`claim-${claim.id}`}>
      <header className="story-facts">
        <StatusMark status={claim.status} negated={claim.negated} />
        {claim.verdict ? <Chip tone="accent">{nameOf("verdict", claim.verdict)}</Chip> : null}
        {claim.report === claim.origin ? null : <Chip tone="warn">{t("copyOf")}</Chip>}
        {claim.publishedOn ? <time dateTime={claim.publishedOn}>{day(claim.publishedOn)}</time> : null}
      </header>
      <WordsWithTrigger words={claim.words} trigger={claim.trigger} />
      <Chain source={claim.source} chain={linksOf(claim)} lang="ar" />
      <footer className="story-claim-foot">
        <span>
          {t("joined")}: <Bidi>{claim.why}</Bidi>
        </span>
        <Link href={claimAddress(claim.id)}>{t("parts:openReport")}</Link>
      </footer>
      {chosen ? (
        <Check checked={chosen.has(claim.id)} onChange={() => onChoose(claim.id)}>
          {t("choose")}
        </Check>
      ) : null}
    </article>
  );
}

/** The links of a chain, known by their names alone; those that speak in this claim are known by their entity as well. */
function linksOf({ chain, tellers }: ToldClaim) {
  const entities = new Map(tellers.map(({ nameAr, entity }) => [nameAr, entity] as const));
  return [...new Set(chain)].map((name) => ({ entity: entities.get(name) ?? null, name: { ar: name, en: name } }));
}

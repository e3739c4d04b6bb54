import type { ActorRecord, FoundClaim } from "@isnad/server/api";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormats } from "../../language/formats.ts";
import { useNames } from "../../language/use-language.ts";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Chip } from "../../parts/chip.tsx";
import { ClaimCard } from "../../parts/claim-card.tsx";
import { Interval } from "../../parts/interval.tsx";
import { Pending } from "../../parts/pending.tsx";
import { Screen } from "../../parts/screen.tsx";
import { useAddressId } from "../../state/address-id.ts";
import "./actor.css";
import { actorAddress, claimAddress } from "../../state/addresses.ts";
import { ActorOthers } from "./actor-others.tsx";

/** What the archive holds of somebody, each value with its claims. */
export function Actor() {
  const id = useAddressId();
  const { t } = useTranslation("actor");
  const nameIn = useNames();
  const answer = useAnswer<ActorRecord>(`/actors/${encodeURIComponent(id)}`, { limit: 20 });
  const { data } = answer;
  return (
    <Screen
      title={data ? nameIn(data.name) : t("listTitle")}
      lead={data ? <Who actor={data} /> : null}
      actions={<Link href="/actors">{t("all")}</Link>}
    >
      <Pending answer={answer} />
      {data ? <ActorParts key={data.entity} actor={data} /> : null}
    </Screen>
  );
}

function Who({ actor: { kind, sector, country, known, reports, name } }: { readonly actor: ActorRecord }) {
  const { t } = useTranslation(["actor", "parts"]);
  const nameOf = useVocabulary();
  return (
    <p className="actor-who">
      <Bidi lang="ar">{name.ar}</Bidi>
      <Bidi lang="en">{name.en}</Bidi>
      <Chip>{nameOf("entity", kind)}</Chip>
      {sector ? <Chip>{nameOf("sector", sector)}</Chip> : null}
      {country ? (
        <Chip>
          <span className="ltr">{country}</span>
        </Chip>
      ) : null}
      <span>{t("parts:reports", { count: reports })}</span>
      {known ? (
        <small>
          {t("known")} <code className="ltr">{known}</code>
        </small>
      ) : null}
    </p>
  );
}

function ActorParts({ actor }: { readonly actor: ActorRecord }) {
  const { t } = useTranslation("actor");
  const id = encodeURIComponent(actor.entity);
  return (
    <>
      <nav className="actor-ways" aria-label={t("findAll")}>
        <Link href={`/search?actor=${id}`}>{t("findAll")}</Link>
        <Link href={`/timeline?actor=${id}`}>{t("inTimeline")}</Link>
        <Link href={`/network?actor=${id}`}>{t("inNetwork")}</Link>
      </nav>
      <div className="actor-top">
        <Card title={t("names")}>
          <ul className="actor-names">
            {actor.names.map((name) => (
              <li key={name} lang="ar">
                <Bidi>{name}</Bidi>
              </li>
            ))}
          </ul>
        </Card>
        {actor.offices.length > 0 ? <Offices offices={actor.offices} /> : null}
        <ActorOthers actor={actor} />
      </div>
      <div className="actor-lists">
        <Claims title={t("relationsOf")} claims={actor.relations.of} total={actor.totals.relations.of} />
        <Claims title={t("relationsTo")} claims={actor.relations.to} total={actor.totals.relations.to} />
        <Claims title={t("eventsBy")} claims={actor.events.by} total={actor.totals.events.by} />
        <Claims title={t("eventsTo")} claims={actor.events.to} total={actor.totals.events.to} />
        <Claims title={t("statementsBy")} claims={actor.statements.by} total={actor.totals.statements.by} />
        <Claims title={t("statementsTo")} claims={actor.statements.to} total={actor.totals.statements.to} />
      </div>
    </>
  );
}

function Offices({ offices }: { readonly offices: ActorRecord["offices"] }) {
  const { t } = useTranslation("actor");
  const nameIn = useNames();
  return (
    <Card title={t("offices")}>
      <ol className="actor-offices">
        {offices.map(({ office, body, from, to, claims }) => (
          <li key={`${office} ${body?.entity ?? ""}`}>
            <span lang="ar">
              <Bidi>{office}</Bidi>
            </span>
            {body ? (
              <Chip to={actorAddress(body.entity)}>
                <Bidi>{nameIn(body.name)}</Bidi>
              </Chip>
            ) : null}
            <small>
              <Interval start={from} end={to} />
            </small>
            <ClaimLink claims={claims} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** To the first claim that says so. */
function ClaimLink({ claims: [first, ...others] }: { readonly claims: readonly string[] }) {
  const { t } = useTranslation("parts");
  if (first === undefined) return null;
  return <Link href={claimAddress(first)}>{t("claims", { count: others.length + 1 })}</Link>;
}

const FIRST = 4;

/** The latest claims of a kind, of `total`; the rest is found where the links at the head of the page lead to. */
function Claims({ title, claims, total }: { readonly title: string; readonly claims: readonly FoundClaim[]; readonly total: number }) {
  const { t } = useTranslation("parts");
  const { number } = useFormats();
  const [most, setMost] = useState(FIRST);
  if (claims.length === 0) return null;
  return (
    <section className="actor-list">
      <h2>
        {title} <small>{number(total)}</small>
      </h2>
      <ul>
        {claims.slice(0, most).map((claim) => (
          <li key={claim.claim}>
            <ClaimCard claim={claim} />
          </li>
        ))}
      </ul>
      {claims.length > most ? (
        <Button kind="quiet" onPress={() => setMost(claims.length)}>
          {t("showMore")}
        </Button>
      ) : null}
      {claims.length <= most && total > claims.length ? <p className="note">{t("shownOf", { shown: claims.length, total })}</p> : null}
    </section>
  );
}

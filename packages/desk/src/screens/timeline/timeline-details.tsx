import type { TimelineEvent } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useFormats } from "../../language/formats.ts";
import { useNames } from "../../language/use-language.ts";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Chip, type PaintedRole } from "../../parts/chip.tsx";
import { Icon } from "../../parts/icon.tsx";
import { Interval } from "../../parts/interval.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { actorAddress, claimAddress, storyAddress } from "../../state/addresses.ts";

/** An event of the timeline in words, with the ways to its report and story. */
export function TimelineDetails({ event }: { readonly event: TimelineEvent }) {
  const { t } = useTranslation(["timeline", "parts"]);
  const { day } = useFormats();
  const nameOf = useVocabulary();
  return (
    <article className="event">
      <header className="event-line">
        <strong>{nameOf("type", event.type)}</strong>
        <StatusMark status={event.status} negated={event.negated} />
        {event.origins > 0 ? <span className="event-origins">{t("parts:origins", { count: event.origins })}</span> : null}
      </header>
      <p className="event-line">
        {event.actors.length > 0 ? <Names those={event.actors} paint="actor" /> : <span>{t("nobody")}</span>}
        <Icon name="arrow" along />
        <span lang="ar" className="event-trigger">
          <Bidi>{event.trigger}</Bidi>
        </span>
        {event.recipients.length > 0 ? <Icon name="arrow" along /> : null}
        <Names those={event.recipients} paint="recipient" />
      </p>
      <p className="event-line">
        <Chip paint="time">
          <Interval start={event.from} end={event.to} />
        </Chip>
        {event.publishedOn ? (
          <small>
            {t("reported")} <time dateTime={event.publishedOn}>{day(event.publishedOn)}</time>
          </small>
        ) : null}
      </p>
      <p className="event-line">
        <Link href={claimAddress(event.claim)}>{t("parts:openReport")}</Link>
        {event.story ? <Link href={storyAddress(event.story)}>{t("parts:openStory")}</Link> : null}
      </p>
    </article>
  );
}

function Names({ those, paint }: { readonly those: TimelineEvent["actors"]; readonly paint: PaintedRole }) {
  const nameIn = useNames();
  return those.map(({ entity, name }) => (
    <Chip key={entity} paint={paint} to={actorAddress(entity)}>
      <Bidi>{nameIn(name)}</Bidi>
    </Chip>
  ));
}

import type { ListedStory } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useAnswer } from "../../api/use-answer.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Button } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { Interval } from "../../parts/interval.tsx";
import { Pending } from "../../parts/pending.tsx";
import { Screen } from "../../parts/screen.tsx";
import { useFilter, useParameter } from "../../state/filter.ts";
import { GradeChip } from "./grade-chip.tsx";
import { useSlotName } from "./slot-text.tsx";
import "./story.css";
import { storyAddress } from "../../state/addresses.ts";
import { StoryHeadline } from "./story-headline.tsx";

const MOST = 200;

/** Events that more than one claim tells, those with most independent origins first. */
export function Stories() {
  const { t } = useTranslation("story");
  const [{ type, grade, since, until }] = useFilter();
  const [contradicted, setContradicted] = useParameter("contradicted");
  const [several, setSeveral] = useParameter("origins");
  const asked = { type, grade, since, until, contradicted: contradicted !== null, origins: several ? 2 : 0, limit: MOST };
  const answer = useAnswer<readonly ListedStory[]>("/stories", asked);
  const { data } = answer;
  return (
    <Screen
      title={t("title")}
      lead={t("lead")}
      filter={<FilterBar parts={["type", "grade", "since", "until"]} />}
      actions={
        <>
          <Button pressed={contradicted !== null} onPress={() => setContradicted(contradicted ? null : "true")}>
            {t("onlyContradicted")}
          </Button>
          <Button pressed={several !== null} onPress={() => setSeveral(several ? null : "2")}>
            {t("severalOrigins")}
          </Button>
        </>
      }
    >
      <Pending answer={answer} />
      {data?.length === 0 ? <EmptyState icon="stories" title={t("none")} hint={t("noneHint")} /> : null}
      {data && data.length > 0 ? (
        <ul className="stories" aria-label={t("listed")}>
          {data.map((story) => (
            <li key={story.id}>
              <StoryEntry story={story} />
            </li>
          ))}
        </ul>
      ) : null}
      {data?.length === MOST ? <p className="stories-cut">{t("cut", { count: MOST })}</p> : null}
    </Screen>
  );
}

function StoryEntry({ story }: { readonly story: ListedStory }) {
  const { t } = useTranslation(["story", "parts"]);
  const where = story.slots.find(({ name }) => name === "where")?.values[0]?.value;
  return (
    <article className="story-entry">
      <h2>
        <Link className="story-entry-link" href={storyAddress(story.id)}>
          <StoryHeadline story={story} />
        </Link>
      </h2>
      <p className="story-facts">
        <Interval start={story.happened_from} end={story.happened_to} />
        {where ? <Bidi lang="ar">{where}</Bidi> : null}
      </p>
      <SlotStrip story={story} />
      <p className="story-facts">
        <GradeChip grade={story.grade} />
        <span>{t("parts:origins", { count: story.origins })}</span>
        <span>{t("parts:reports", { count: story.reports })}</span>
        {story.contradictions > 0 ? <span className="story-dispute">≠ {t("contradictions", { count: story.contradictions })}</span> : null}
      </p>
    </article>
  );
}

/** The slots in small: which agree, which contradict. */
function SlotStrip({ story }: { readonly story: ListedStory }) {
  const { t } = useTranslation("story");
  const slotName = useSlotName();
  return (
    <ul className="slot-strip">
      {story.slots.map(({ name, verdict }) => {
        const agreement = verdict === "told once" ? "once" : verdict;
        return (
          <li key={name} className={`agreement agreement-${agreement}`} title={t(`verdict.${agreement}`)}>
            {slotName(name)} <span className="visually-hidden">{t(`verdict.${agreement}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}

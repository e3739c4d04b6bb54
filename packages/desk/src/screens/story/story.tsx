import type { WholeStory } from "@isnad/server/api";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useAnswer } from "../../api/use-answer.ts";
import { useMayReview } from "../../api/use-session.ts";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Interval } from "../../parts/interval.tsx";
import { Pending } from "../../parts/pending.tsx";
import { Screen } from "../../parts/screen.tsx";
import { useAddressId } from "../../state/address-id.ts";
import { useKeys } from "../../state/keys.ts";
import { GradeChip } from "./grade-chip.tsx";
import { SplitStory } from "./split-story.tsx";
import "./story.css";
import { StoryClaims } from "./story-claims.tsx";
import { StoryCommitments } from "./story-commitments.tsx";
import { StoryHeadline } from "./story-headline.tsx";
import { StoryTable } from "./story-table.tsx";

/** One event as all tell it: what agrees, what contradicts, and on whose word. */
export function Story() {
  const id = useAddressId();
  const { t } = useTranslation("story");
  const nameOf = useVocabulary();
  const answer = useAnswer<WholeStory>(`/stories/${encodeURIComponent(id)}`);
  const { data } = answer;
  return (
    <Screen
      title={data ? nameOf("type", data.type) : t("title")}
      lead={data ? <StoryHeadline story={data} claims={data.claims} /> : null}
      actions={<Link href="/stories">{t("back")}</Link>}
    >
      <Pending answer={answer} />
      {data ? <StoryParts key={data.id} story={data} /> : null}
    </Screen>
  );
}

function StoryParts({ story }: { readonly story: WholeStory }) {
  const { t } = useTranslation(["story", "parts"]);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [done, setDone] = useState(false);
  const maySplit = useMayReview() && story.claims.length > 1;
  const choose = (claim: string) => setChosen((before) => new Set(before ?? []).symmetricDifference(new Set([claim])));
  const start = () => maySplit && setChosen(chosen === null ? new Set() : null);
  useKeys(t("title"), { KeyS: { label: t("split"), run: () => void start() } });
  return (
    <>
      <Facts story={story} />
      {done ? (
        <p className="notice" role="status">
          {t("splitDone")}
        </p>
      ) : null}
      <section aria-labelledby="story-grid">
        <h2 id="story-grid">{t("grid")}</h2>
        <p className="screen-lead">{t("gridLead")}</p>
        <StoryTable story={story} />
      </section>
      <StoryCommitments story={story} />
      {chosen ? (
        <SplitStory
          story={story.id}
          chosen={chosen}
          onEnd={(split) => {
            setChosen(null);
            setDone(split);
          }}
        />
      ) : null}
      <StoryClaims story={story} chosen={chosen} onChoose={choose} />
      {maySplit && chosen === null ? (
        <Button icon="merge" keyHint="S" onPress={() => void start()}>
          {t("split")}
        </Button>
      ) : null}
    </>
  );
}

/** When, told by how many, and how well supported, with the rule that says so. */
function Facts({ story }: { readonly story: WholeStory }) {
  const { t } = useTranslation(["story", "parts"]);
  const rule = isRuled(story.grade) ? t(`rules.${story.grade}`) : t("ownRule");
  return (
    <Card>
      <dl className="story-card">
        <div>
          <dt>{t("happened")}</dt>
          <dd>
            <Interval start={story.happened_from} end={story.happened_to} />
          </dd>
        </div>
        <div>
          <dt>{t("told")}</dt>
          <dd>
            <Interval start={story.first_on} end={story.last_on} />
          </dd>
        </div>
        <div>
          <dt>{t("parts:origins", { count: story.origins })}</dt>
          <dd>
            {t("parts:reports", { count: story.reports })} ·{" "}
            {story.contradictions > 0 ? t("contradictions", { count: story.contradictions }) : t("agreed")}
          </dd>
        </div>
        <div>
          <dt>{t("rule")}</dt>
          <dd>
            <GradeChip grade={story.grade} /> {rule}
          </dd>
        </div>
      </dl>
    </Card>
  );
}

const RULED = ["confirmed", "strong", "fair", "weak", "contested", "denied", "rumour", "discounted"] as const;
const isRuled = (grade: string): grade is (typeof RULED)[number] => (RULED as readonly string[]).includes(grade);

import type { ListedFeed } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { changed } from "../../api/answers.ts";
import { send } from "../../api/send.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormats } from "../../language/formats.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Chip } from "../../parts/chip.tsx";

/** The feeds that are watched, with their health; nothing where there are none. */
export function Feeds({ mayChange }: { readonly mayChange: boolean }) {
  const { t } = useTranslation("inbox");
  const { data } = useAnswer<readonly ListedFeed[]>("/feeds");
  if (!data || data.length === 0) return null;
  return (
    <Card title={t("feeds")}>
      <ul className="feeds">
        {data.map((feed) => (
          <Feed key={feed.id} feed={feed} mayChange={mayChange} />
        ))}
      </ul>
    </Card>
  );
}

function Feed({ feed, mayChange }: { readonly feed: ListedFeed; readonly mayChange: boolean }) {
  const { t } = useTranslation("inbox");
  const { day } = useFormats();
  const { id, title, url, state, stored, answeredAt, problem } = feed;
  const stop = async () => {
    await send("DELETE", `/feeds/${encodeURIComponent(id)}`);
    await changed();
  };
  return (
    <li className="feed">
      <strong>{title ? <Bidi>{title}</Bidi> : null}</strong>
      <span className="ltr">
        <Bidi>{url}</Bidi>
      </span>
      <p className="report-line-facts">
        <span>{t("feedStored", { count: stored })}</span>
        <span>{answeredAt ? t("feedAnswered", { day: day(new Date(answeredAt).toISOString()) }) : t("feedSilent")}</span>
        {state === "watched" ? null : <Chip tone="warn">{t("feedGone")}</Chip>}
      </p>
      {problem ? (
        <p className="outcome-problem">
          <Bidi>{problem}</Bidi>
        </p>
      ) : null}
      {mayChange ? <Button onPress={() => void stop()}>{t("feedStop")}</Button> : null}
    </li>
  );
}

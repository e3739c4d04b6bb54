import type { ActorRecord, NewMerge } from "@isnad/server/api";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { changed } from "../../api/answers.ts";
import { send } from "../../api/send.ts";
import { useMayReview } from "../../api/use-session.ts";
import { useFormats } from "../../language/formats.ts";
import { useNames } from "../../language/use-language.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { InputField } from "../../parts/field.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { type LikelySame, useLikelySame } from "../../parts/use-likely-same.ts";
import { actorAddress } from "../../state/addresses.ts";

/** Somebody who may be the same, or has but the same name. */
type Other = Omit<LikelySame, "certainty"> & { readonly certainty: number | null };

/** Others of the same name, and those who are likely the same: a person says whether they are. */
export function ActorOthers({ actor }: { readonly actor: ActorRecord }) {
  const { t } = useTranslation("actor");
  const nameIn = useNames();
  const [other, setOther] = useState<Other | null>(null);
  const [done, setDone] = useState(false);
  const likely = useLikelySame(actor.entity, 0.5, MOST);
  const named = actor.others.map(({ entity, name }): Other => ({ entity, name: nameIn(name), certainty: null, why: [] }));
  if (named.length + likely.length === 0 && !done) return null;
  return (
    <Card title={t("others")}>
      {done ? <p role="status">{t("merged")}</p> : null}
      {likely.length > 0 ? <Others title={t("likely")} hint={t("likelyHint")} those={likely} onMerge={setOther} /> : null}
      {named.length > 0 ? <Others title={t("others")} hint={t("othersHint")} those={named.slice(0, MOST)} onMerge={setOther} /> : null}
      {other ? (
        <MergeDialog
          actor={actor}
          other={other}
          onEnd={(merged) => {
            setOther(null);
            setDone(merged);
          }}
        />
      ) : null}
    </Card>
  );
}

const MOST = 20;

function Others({
  title,
  hint,
  those,
  onMerge,
}: {
  readonly title: string;
  readonly hint: string;
  readonly those: readonly Other[];
  readonly onMerge: (other: Other) => void;
}) {
  const { t } = useTranslation("actor");
  const { share } = useFormats();
  const mayReview = useMayReview();
  return (
    <>
      <p className="note">{hint}</p>
      <ul className="actor-others" aria-label={title}>
        {those.map((other) => (
          <li key={other.entity}>
            <Link href={actorAddress(other.entity)}>
              <Bidi>{other.name}</Bidi>
            </Link>
            {other.certainty === null ? null : (
              <small title={other.why.join("; ")}>
                {t("certainty")} {share(other.certainty)}
              </small>
            )}
            {mayReview ? (
              <Button kind="quiet" icon="merge" onPress={() => onMerge(other)}>
                {t("merge")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function MergeDialog({
  actor,
  other,
  onEnd,
}: {
  readonly actor: ActorRecord;
  readonly other: Other;
  readonly onEnd: (merged: boolean) => void;
}) {
  const { t } = useTranslation(["actor", "parts"]);
  const nameIn = useNames();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<unknown>(null);
  const merge = async () => {
    try {
      const body: NewMerge = { entity: other.entity, into: actor.entity, reason };
      await send("POST", "/entities/merge", body);
      onEnd(true);
      await changed();
    } catch (thrown) {
      setProblem(thrown);
    }
  };
  return (
    <Dialog title={t("mergeAsk", { other: other.name, one: nameIn(actor.name) })} open onClose={() => onEnd(false)}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p>{t("othersHint")}</p>
      <InputField label={t("mergeReason")} dir="auto" value={reason} onChange={({ target }) => setReason(target.value)} />
      <div className="actor-merge-ends">
        <Button kind="primary" onPress={() => void merge()}>
          {t("mergeDo")}
        </Button>
        <Button onPress={() => onEnd(false)}>{t("parts:cancel")}</Button>
      </div>
    </Dialog>
  );
}

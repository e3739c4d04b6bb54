import type { FoundClaim, ReportView } from "@isnad/server/api";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormats } from "../../language/formats.ts";
import { codesOf, GROUP_OF_KIND, useVocabulary } from "../../language/use-vocabulary.ts";
import { Button } from "../../parts/button.tsx";
import { DayField } from "../../parts/day/day-field.tsx";
import { Check, Choice } from "../../parts/field.tsx";
import { useKeys } from "../../state/keys.ts";
import { type Correction, correctionOf, type Draft, draftOf, ROLES_OF } from "./draft.ts";
import type { ReviewItem } from "./review-item.ts";
import { RoleEditor } from "./role-editor.tsx";
import type { Selected } from "./selected.ts";

/** What was read, to be put right: who stands in which role, when, how real. Only what is changed is said. */
export function ClaimEditor({
  item: { claim },
  selected,
  onCancel,
  onCorrect,
}: {
  readonly item: ReviewItem;
  readonly selected: Selected | null;
  readonly onCancel: () => void;
  readonly onCorrect: (correction: Correction) => Promise<void>;
}) {
  const { t } = useTranslation(["review", "parts"]);
  const [draft, setDraft] = useState<Draft>(() => draftOf(claim));
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const correction = correctionOf(claim, draft);
  const form = useRef<HTMLFormElement>(null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (correction) void onCorrect(correction);
  };
  const { data: view } = useAnswer<ReportView>(`/reports/${claim.report}`);
  useKeys(t("edit"), {
    Escape: { label: t("parts:cancel"), run: onCancel },
    "Mod+Enter": { label: t("save"), run: () => form.current?.requestSubmit() },
  });
  return (
    <form className="claim-editor" ref={form} onSubmit={save}>
      <p className="field-hint">{t("editHint")}</p>
      <div className="claim-editor-roles">
        {ROLES_OF[claim.kind].map((role, at) => (
          <RoleEditor
            key={role}
            role={role}
            keyHint={String(at + 1)}
            parties={draft.parties[role] ?? []}
            selected={selected}
            nameSelected={nameOfSelected(view, selected)}
            onChange={(parties) => change({ parties: { ...draft.parties, [role]: parties } })}
          />
        ))}
      </div>
      <DaysSelected view={view} selected={selected} onChange={change} />
      <Circumstances claim={claim} draft={draft} onChange={change} />
      <div className="screen-actions">
        <Button type="submit" kind="primary" disabled={correction === null}>
          {t("save")}
        </Button>
        <Button onPress={onCancel} keyHint="Esc">
          {t("parts:cancel")}
        </Button>
      </div>
    </form>
  );
}

/** Offers the days that the reader knows at the selected words. */
function DaysSelected({
  view,
  selected,
  onChange,
}: {
  readonly view: ReportView | undefined;
  readonly selected: Selected | null;
  readonly onChange: (changes: Partial<Draft>) => void;
}) {
  const { t } = useTranslation("review");
  const { days } = useFormats();
  const time = selected && view?.reading.times.find(({ start, end }) => start < selected.end && end > selected.start);
  const told = time?.interval && days(time.interval);
  if (!time?.interval || !told) return null;
  const { start, end } = time.interval;
  return (
    <div>
      <Button icon="clock" onPress={() => onChange({ from: start ?? "", to: end ?? "" })}>
        {t("setWhen", { days: told })}
      </Button>
    </div>
  );
}

function Circumstances({
  claim,
  draft,
  onChange,
}: {
  readonly claim: FoundClaim;
  readonly draft: Draft;
  readonly onChange: (changes: Partial<Draft>) => void;
}) {
  const { t } = useTranslation("review");
  const nameOf = useVocabulary();
  const choices = (named: "act" | "type" | "relation" | "status") =>
    codesOf(named).map((value) => ({ value, label: nameOf(named, value) }));
  return (
    <div className="claim-editor-fields">
      <Choice label={t("type")} value={draft.type} options={choices(GROUP_OF_KIND[claim.kind])} onChange={(type) => onChange({ type })} />
      {claim.kind === "statement" ? null : (
        <Choice
          label={t("status")}
          value={draft.status}
          options={choices("status").filter(({ value }) => value !== "denied")}
          onChange={(status) => onChange({ status })}
        />
      )}
      <DayField label={t("from")} edge="first" live value={draft.from} onChange={(from) => onChange({ from })} />
      <DayField label={t("to")} edge="last" live value={draft.to} onChange={(to) => onChange({ to })} />
      {claim.kind === "statement" ? null : (
        <Check checked={draft.negated} onChange={(negated) => onChange({ negated })}>
          {t("negated")}
        </Check>
      )}
    </div>
  );
}

/** The name that the reader knows at the selected words, without clitics and in full; else the words themselves. */
function nameOfSelected(view: ReportView | undefined, selected: Selected | null): string {
  if (!selected) return "";
  const mention = view?.reading.mentions.find(({ start, end }) => start < selected.end && end > selected.start);
  const entity = mention && view?.reading.entities.find(({ id }) => id === mention.entity);
  return entity?.name.ar ?? selected.words;
}

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useFormats } from "../../language/formats.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Chip } from "../../parts/chip.tsx";
import { ClaimCard } from "../../parts/claim-card.tsx";
import { selectedSpan } from "../../parts/reading/offset-at.ts";
import { ReadingText } from "../../parts/reading/reading-text.tsx";
import { useWordPicker } from "../../parts/reading/use-word-picker.ts";
import type { WordSpan } from "../../parts/reading/words-in.ts";
import { storyAddress } from "../../state/addresses.ts";
import { ClaimEditor } from "./claim-editor.tsx";
import { type Correction, type PartyRole, ROLES_OF } from "./draft.ts";
import type { ReviewItem } from "./review-item.ts";
import { SaidBefore } from "./said-before.tsx";
import type { Selected } from "./selected.ts";

/** A claim under its sentence. While it is corrected, words that are selected in the sentence may be put into it. */
export function ReviewedClaim({
  item,
  editing,
  onCancel,
  onCorrect,
}: {
  readonly item: ReviewItem;
  readonly editing: boolean;
  readonly onCancel: () => void;
  readonly onCorrect: (correction: Correction) => Promise<void>;
}) {
  const [selected, setSelected] = useState<Selected | null>(null);
  const { claim } = item;
  return (
    <>
      <Sentence item={item} editing={editing} selected={selected} onSelect={setSelected} />
      {editing ? (
        <ClaimEditor item={item} selected={selected} onCancel={onCancel} onCorrect={onCorrect} />
      ) : (
        <ClaimCard claim={claim}>
          <FoundBy item={item} />
        </ClaimCard>
      )}
      <SaidBefore reviews={item.reviews} />
    </>
  );
}

/** The sentence with its neighbours. While the claim is corrected, words are selected in it by pointing, or by the keyboard alone. */
function Sentence({
  item: { claim, start, text, sentence, spans },
  editing,
  selected,
  onSelect,
}: {
  readonly item: ReviewItem;
  readonly editing: boolean;
  readonly selected: Selected | null;
  readonly onSelect: (selected: Selected | null) => void;
}) {
  const { t } = useTranslation("review");
  const frame = useRef<HTMLDivElement>(null);
  const picker = useWordPicker(frame, text, start, spans.find(({ role }) => role === "trigger")?.start ?? sentence.start);
  const picked = editing ? (picker.span ?? selected) : null;
  const painting = useMemo(
    () => ({ spans, lit: spans, unread: besides(sentence, start, start + text.length), picked }),
    [spans, sentence, start, text, picked],
  );
  useEffect(() => (editing ? frame.current?.focus() : undefined), [editing]);
  const wordsOf = ({ start: from, end }: WordSpan) =>
    text
      .slice(from - start, end - start)
      .replace(/\s+/gu, " ")
      .trim();
  const select = (span: WordSpan | null, into: PartyRole | null) => {
    onSelect(span && { start: span.start, end: span.end, words: wordsOf(span), into });
    picker.leave();
  };
  const roles = ROLES_OF[claim.kind];
  const onKeyDown = (event: KeyboardEvent) => {
    const role = event.code === "Enter" ? roles[0] : roles[Number(/^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1] ?? 0) - 1];
    if (picker.span && role) select(picker.span, role);
    else if (!picker.onKeyDown(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (!editing)
    return (
      <div className="review-sentence">
        <ReadingText text={text} start={start} language="ar" painting={painting} label={t("sentence")} />
      </div>
    );
  return (
    <div
      className="review-sentence"
      ref={frame}
      role="application"
      aria-label={t("pickHint")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: words are walked through in it by arrow keys, as in an application
      tabIndex={0}
      onFocus={picker.onFocus}
      onBlur={picker.leave}
      onKeyDown={onKeyDown}
      onMouseUp={() => select(selectedSpan(), null)}
    >
      <ReadingText text={text} start={start} language="ar" painting={painting} label={t("sentence")} />
      <p className="visually-hidden" aria-live="assertive">
        {picker.span ? wordsOf(picker.span) : ""}
      </p>
    </div>
  );
}

/** What of the text shown lies beside the sentence: it is set back. */
const besides = (sentence: { readonly start: number; readonly end: number }, start: number, end: number) => [
  { start, end: sentence.start },
  { start: sentence.end, end },
];

function FoundBy({ item: { why, confidence, contradicted, claim } }: { readonly item: ReviewItem }) {
  const { t } = useTranslation("review");
  const { share } = useFormats();
  return (
    <p className="review-why">
      {confidence === null ? null : <span>{t("confidence", { share: share(confidence) })}</span>}
      <span>
        {t("foundBy")}: <Bidi>{why.join(" · ")}</Bidi>
      </span>
      {contradicted && claim.story ? (
        <Link href={storyAddress(claim.story)}>
          <Chip tone="bad" title={t("contradictedHint")}>
            {t("contradicted")}
          </Chip>
        </Link>
      ) : null}
    </p>
  );
}

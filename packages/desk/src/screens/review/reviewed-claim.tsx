import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useFormats } from "../../language/formats.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Chip } from "../../parts/chip.tsx";
import { ClaimCard } from "../../parts/claim-card.tsx";
import { selectedSpan } from "../../parts/reading/offset-at.ts";
import { ReadingText } from "../../parts/reading/reading-text.tsx";
import { storyAddress } from "../../state/addresses.ts";
import { ClaimEditor } from "./claim-editor.tsx";
import type { Correction } from "./draft.ts";
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
  const { t } = useTranslation("review");
  const [selected, setSelected] = useState<Selected | null>(null);
  const { claim, start, text, sentence, spans } = item;
  const painting = useMemo(
    () => ({ spans, lit: spans, unread: besides(sentence, start, start + text.length) }),
    [spans, sentence, start, text],
  );
  const select = () => {
    const span = selectedSpan();
    setSelected(span && { ...span, words: text.slice(span.start - start, span.end - start).trim() });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: words are selected in it; the lists of the form do the same */}
      <div className="review-sentence" onMouseUp={select} onKeyUp={select}>
        <ReadingText text={text} start={start} language="ar" painting={painting} label={t("sentence")} />
      </div>
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

import { useTranslation } from "react-i18next";
import { useFormats } from "../../language/formats.ts";
import { useNames } from "../../language/use-language.ts";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Interval } from "../../parts/interval.tsx";
import { daysIn, namesIn, type ToldClaim } from "./story-grid.ts";

/** A value of a slot in the person's language; `claim` is one that tells it. */
export function SlotText({ slot, value, claim }: { readonly slot: string; readonly value: string; readonly claim: ToldClaim }) {
  const { t } = useTranslation("story");
  const nameIn = useNames();
  if (slot === "whether") return <span>{value === "denied" ? t("wholeness.denied") : t("wholeness.told")}</span>;
  if (slot === "when") return <Interval {...daysIn(value)} />;
  const names = namesIn(claim, slot);
  if (names.length === 0) return <Count value={value} />;
  return (
    <span className="slot-names">
      {names.map(({ entity, name }) => (
        <Bidi key={entity}>{nameIn(name)}</Bidi>
      ))}
    </span>
  );
}

/** `12`, `10–12`, `12–`: numbers run left to right. */
function Count({ value }: { readonly value: string }) {
  const { number } = useFormats();
  return <span className="ltr">{value.replaceAll(/\d+/gu, (digits) => number(Number(digits)))}</span>;
}

/** What a slot is called: one of the parties, where, when; else the thing that is counted. */
export function useSlotName(): (slot: string) => string {
  const { t } = useTranslation("story");
  const nameOf = useVocabulary();
  return (slot) => (isNamed(slot) ? t(`slots.${slot}`) : nameOf("item", slot));
}

const NAMED = ["whether", "who", "whom", "between", "where", "when"] as const;
const isNamed = (slot: string): slot is (typeof NAMED)[number] => (NAMED as readonly string[]).includes(slot);

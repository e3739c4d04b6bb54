import type { NetworkView } from "@isnad/server/api";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../language/formats.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { daysOf } from "./shown-network.ts";

/** A slider over the days that the network is told of: shows what was told to have been by one of them. */
export function AsOf({
  view,
  asOf,
  onChange,
}: {
  readonly view: NetworkView;
  readonly asOf: string | null;
  readonly onChange: (day: string | null) => void;
}) {
  const { t } = useTranslation("network");
  const { day } = useFormats();
  const days = useMemo(() => daysOf(view), [view]);
  if (!days) return null;
  const [first, last] = [numberOf(days.first), numberOf(days.last)];
  const at = asOf === null ? last : Math.min(Math.max(numberOf(asOf), first), last);
  const told = asOf === null ? t("asOfAll") : day(asOf);
  return (
    <div className="as-of">
      <Field label={`${t("asOf")}: ${told}`} hint={t("asOfHint")}>
        {(id) => (
          <input
            id={id}
            className="as-of-slider"
            type="range"
            min={first}
            max={last}
            value={at}
            aria-valuetext={told}
            onChange={({ target }) => onChange(Number(target.value) === last ? null : isoOf(Number(target.value)))}
          />
        )}
      </Field>
      {asOf === null ? null : (
        <Button kind="quiet" onPress={() => onChange(null)}>
          {t("asOfAll")}
        </Button>
      )}
    </div>
  );
}

const MS_PER_DAY = 86_400_000;
const numberOf = (iso: string): number => Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / MS_PER_DAY);
const isoOf = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

import type { NetworkView } from "@isnad/server/api";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { dayNumber, isoDay } from "../../language/day-number.ts";
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
  const [first, last] = [dayNumber(days?.first ?? null), dayNumber(days?.last ?? null)];
  if (first === null || last === null) return null;
  const at = Math.min(Math.max(dayNumber(asOf) ?? last, first), last);
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
            onChange={({ target }) => onChange(Number(target.value) === last ? null : isoDay(Number(target.value)))}
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

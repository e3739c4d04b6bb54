import { useMemo } from "react";
import { isoDay } from "../../language/day-number.ts";
import { localeOf } from "../../language/formats.ts";
import { digits, language } from "../../language/languages.ts";
import { usePreference } from "../../language/preference.ts";
import type { Tick } from "./time-axis.ts";

/** What stands at a tick of the axis: the year alone, a month with the year at its beginning, a day with its month. */
export function useTickWords(): (tick: Tick) => string {
  const [spoken] = usePreference(language);
  const [written] = usePreference(digits);
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(localeOf(spoken, written), { ...options, timeZone: "UTC" });
    const year = format({ year: "numeric" });
    const month = format({ month: "short", year: "numeric" });
    const day = format({ day: "numeric", month: "short" });
    const units = { year, month, day };
    return ({ day: at, unit }) => units[unit].format(new Date(isoDay(at)));
  }, [spoken, written]);
}

import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { dayNumber, isoDay, MS_PER_DAY } from "../../language/day-number.ts";
import { localeOf, useFormats } from "../../language/formats.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Button } from "../button.tsx";
import { lastOfMonth, movedDay, typedDays } from "./typed-days.ts";

/** A month to choose a day from, under the field that it belongs to. `onClose` is told the day that was chosen, if any. */
export function Calendar({
  under,
  value,
  onClose,
}: {
  readonly under: RefObject<HTMLElement | null>;
  readonly value: string;
  readonly onClose: (chosen?: string) => void;
}) {
  const { t } = useTranslation("parts");
  const { language, direction } = useLanguage();
  const [at, setAt] = useState(() => typedDays(value)?.first ?? today());
  const sheet = useRef<HTMLDivElement>(null);
  const words = useMonthWords();
  useLayoutEffect(() => {
    if (sheet.current && under.current) show(sheet.current, under.current);
  }, [under]);
  useLayoutEffect(() => sheet.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus(), [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextDay(event, at, direction);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  };
  const turn = (unit: "year" | "month", by: 1 | -1) => () => setAt(movedDay(at, unit, by));
  return (
    <div
      ref={sheet}
      className="calendar"
      popover="auto"
      role="dialog"
      aria-label={t("calendar")}
      onToggle={({ newState }) => (newState === "closed" ? onClose() : undefined)}
    >
      <header className="calendar-head">
        <Button kind="quiet" icon="chevrons" label={t("yearBefore")} onPress={turn("year", -1)} />
        <Button kind="quiet" icon="chevron" label={t("monthBefore")} onPress={turn("month", -1)} />
        <strong aria-live="polite">{words.month(at)}</strong>
        <Button kind="quiet" icon="chevron" label={t("monthAfter")} onPress={turn("month", 1)} />
        <Button kind="quiet" icon="chevrons" label={t("yearAfter")} onPress={turn("year", 1)} />
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys lead from day to day; each day is a button */}
      <div className="calendar-days" onKeyDown={onKeyDown}>
        {words.weekdays(FIRST_WEEKDAY[language]).map(({ long, short }) => (
          <abbr key={long} title={long} aria-label={long}>
            {short}
          </abbr>
        ))}
        <Days at={at} value={value} first={FIRST_WEEKDAY[language]} onChoose={onClose} />
      </div>
    </div>
  );
}

function Days({
  at,
  value,
  first,
  onChoose,
}: {
  readonly at: string;
  readonly value: string;
  readonly first: number;
  readonly onChoose: (iso: string) => void;
}) {
  const { day, number } = useFormats();
  const begin = dayNumber(`${at.slice(0, 8)}01`) ?? 0;
  const end = dayNumber(lastOfMonth(at)) ?? begin;
  const now = today();
  return Array.from({ length: end - begin + 1 }, (_, nth) => {
    const iso = isoDay(begin + nth);
    return (
      <button
        key={iso}
        type="button"
        data-day={iso}
        tabIndex={iso === at ? 0 : -1}
        aria-label={day(iso)}
        aria-pressed={iso === value}
        aria-current={iso === now ? "date" : undefined}
        style={nth === 0 ? { gridColumnStart: 1 + ((weekdayOf(begin) - first + 7) % 7) } : undefined}
        onClick={() => onChoose(iso)}
      >
        {number(nth + 1)}
      </button>
    );
  });
}

/** Where weeks begin, 0 for Sunday: on Saturday where Arabic is spoken, elsewhere as ISO 8601 has it. */
const FIRST_WEEKDAY = { ar: 6, en: 1 } as const;

/** 1 January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

const today = (): string => isoDay(Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / MS_PER_DAY));

/** The day that a key leads to; arrows go the way they point. */
function nextDay({ code, shiftKey }: KeyboardEvent, at: string, direction: "rtl" | "ltr"): string | null {
  const onward = direction === "rtl" ? -1 : 1;
  if (code === "ArrowRight") return movedDay(at, "day", onward);
  if (code === "ArrowLeft") return movedDay(at, "day", -onward);
  if (code === "ArrowUp") return movedDay(at, "day", -7);
  if (code === "ArrowDown") return movedDay(at, "day", 7);
  if (code === "PageUp") return movedDay(at, shiftKey ? "year" : "month", -1);
  if (code === "PageDown") return movedDay(at, shiftKey ? "year" : "month", 1);
  if (code === "Home") return `${at.slice(0, 8)}01`;
  return code === "End" ? lastOfMonth(at) : null;
}

/** Over everything else of the page, below its field or above it, and whole in the window. */
function show(sheet: HTMLElement, field: HTMLElement): void {
  sheet.showPopover();
  const [box, own] = [field.getBoundingClientRect(), sheet.getBoundingClientRect()];
  const fits = box.bottom + own.height + GAP < innerHeight;
  const start = document.documentElement.dir === "rtl" ? box.right - own.width : box.left;
  sheet.style.translate = `${clamped(start, innerWidth - own.width)}px ${clamped(fits ? box.bottom + GAP : box.top - own.height - GAP, innerHeight - own.height)}px`;
}

const GAP = 4;
const clamped = (value: number, most: number): number => Math.max(GAP, Math.min(value, most - GAP));

function useMonthWords() {
  const { language, digits } = useLanguage();
  return useMemo(() => {
    const locale = localeOf(language, digits);
    const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
    const [long, short] = (["long", language === "ar" ? "narrow" : "short"] as const).map(
      (weekday) => new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" }),
    );
    return {
      month: (iso: string) => month.format(new Date(iso)),
      /** The names of the week, beginning with one of its days. */
      weekdays: (first: number) =>
        Array.from({ length: 7 }, (_, nth) => {
          const date = new Date((nth + first + 3) * MS_PER_DAY);
          return { long: long?.format(date) ?? "", short: short?.format(date) ?? "" };
        }),
    };
  }, [language, digits]);
}

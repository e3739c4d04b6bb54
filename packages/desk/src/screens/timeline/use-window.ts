import { useMemo } from "react";
import { dayNumber, isoDay, MS_PER_DAY } from "../../language/day-number.ts";
import { useFilter } from "../../state/filter.ts";
import type { Window } from "./time-axis.ts";
import { type DatedEvent, windowOf } from "./timeline-layout.ts";

/** The days that are shown, as the filter has them, and how to change them: they stand in the address as `since` and `until`. */
export interface ShownWindow {
  /** All the time that there are events in. */
  readonly whole: Window;
  readonly window: Window;
  readonly isWhole: boolean;
  readonly show: (window: Window) => void;
  readonly showWhole: () => void;
  /** A window `factor` times as long around a day. */
  readonly zoom: (factor: number, around?: number) => void;
}

export function useWindow(all: readonly DatedEvent[]): ShownWindow {
  const [{ since, until }, change] = useFilter();
  const whole = useMemo(() => windowOf(all, Math.floor(Date.now() / MS_PER_DAY)), [all]);
  return useMemo(() => {
    const first = dayNumber(since ?? null) ?? whole.first;
    const last = Math.max(first, dayNumber(until ?? null) ?? Math.max(whole.last, first));
    const show = (window: Window) => {
      const { first: from, last: to } = clipped(window, whole);
      change(covers({ first: from, last: to }, whole) ? NOTHING : { since: isoDay(from), until: isoDay(to) });
    };
    return {
      whole,
      window: { first, last },
      isWhole: since === undefined && until === undefined,
      show,
      showWhole: () => change(NOTHING),
      zoom: (factor, around = (first + last) / 2) => {
        const days = Math.max(1, Math.round((last + 1 - first) * factor));
        const share = (around - first) / (last + 1 - first);
        const from = Math.round(around - days * share);
        show({ first: from, last: from + days - 1 });
      },
    };
  }, [since, until, whole, change]);
}

const NOTHING = { since: undefined, until: undefined };

const clipped = ({ first, last }: Window, whole: Window): Window => {
  const from = Math.min(Math.max(first, whole.first), whole.last);
  return { first: from, last: Math.max(from, Math.min(last, whole.last)) };
};

const covers = (one: Window, other: Window): boolean => one.first <= other.first && one.last >= other.last;

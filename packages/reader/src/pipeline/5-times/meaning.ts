/** The calendars a date may be told in. */
export type Calendar = "gregorian" | "hijri";

/** A unit that times are counted in, from small to large. */
export type Unit = "moment" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year" | "decade" | "century";

/** A part of a longer time: its first third or quarter (`early`), its last (`late`), what lies between, or a bare end of it. */
export type Slice = "early" | "mid" | "late";

/** `-1` the last one (`الماضي`), `0` the present one (`الجاري`), `1` the next one (`المقبل`); `null` where no word says. */
export type Side = -1 | 0 | 1 | null;

/** A date by the calendar, as far as the words state it; what they leave out is filled in from the report. */
export interface DateMeaning {
  readonly type: "date";
  readonly calendar: Calendar;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number | null;
  /** 1 spring to 4 winter. */
  readonly season: number | null;
  readonly quarter: number | null;
  readonly side: Side;
  /** Years, months or weeks counted from the present one: `أكتوبر السنة الماضية` is month 10 of year -1. */
  readonly yearShift: number | null;
  readonly monthShift: number | null;
  readonly weekShift: number | null;
  readonly slice: Slice | null;
  readonly partOfDay: boolean;
}

/** A day, week, month, quarter, year … counted from the present one as a whole: today, last week, this year. */
export interface PeriodMeaning {
  readonly type: "period";
  readonly unit: Unit;
  readonly shift: number;
  readonly slice: Slice | null;
  readonly partOfDay: boolean;
}

/** The eighties; `from` is their first year, or their last two digits where the century is left out. */
export interface DecadeMeaning {
  readonly type: "decade";
  readonly from: number;
  readonly century: number | null;
  readonly slice: Slice | null;
}

/** A century by its number: 20 is 1901 to 2000. */
export interface CenturyMeaning {
  readonly type: "century";
  readonly number: number;
  readonly slice: Slice | null;
}

/** So long before or after the present day; a count of `null` is some, many or a few. */
export interface CountedMeaning {
  readonly type: "counted";
  readonly unit: Unit;
  readonly count: number | null;
  readonly direction: -1 | 1;
  /** Counted from something that happened (`بعد يومين على الهجوم`), not from the present day. */
  readonly fromEvent: boolean;
}

/** The so many units before or after the present one: `اليومين الماضيين`. */
export interface WindowMeaning {
  readonly type: "window";
  readonly unit: Unit;
  readonly count: number | null;
  readonly direction: -1 | 1;
}

/** How long something lasts. */
export interface DurationMeaning {
  readonly type: "duration";
  readonly unit: Unit;
  readonly count: number | null;
}

/** From a time on, with no end; up to a time, with no start; from one to another. */
export interface SinceMeaning {
  readonly type: "since";
  readonly from: Meaning;
}
export interface UntilMeaning {
  readonly type: "until";
  readonly to: Meaning;
}
export interface RangeMeaning {
  readonly type: "range";
  readonly first: Meaning;
  readonly last: Meaning;
}

/** The n-th weekday, day or week in a longer time; -1 is the last. */
export interface NthMeaning {
  readonly type: "nth";
  readonly n: number;
  readonly unit: "day" | "week" | "weekday";
  readonly weekday: number | null;
  readonly within: Meaning;
  /** Counted on from the end of `within`, not inside it. */
  readonly after: boolean;
}

/** A named day: its rule is in the table of holidays. */
export interface HolidayMeaning {
  readonly type: "holiday";
  readonly holiday: Holiday;
  readonly year: number | null;
  readonly yearShift: number | null;
  readonly side: Side;
  /** Days before or after the named day. */
  readonly shift: number;
}

/** When a named day falls: a month and day of a calendar, or days after Easter; `days` is how long it lasts. */
export interface Holiday {
  readonly reckoning: Calendar | "easter" | "orthodox_easter";
  readonly month: number;
  readonly day: number;
  readonly days: number;
}

/** An hour or part of the day with no day: the day is that of the story. */
export interface ClockMeaning {
  readonly type: "clock";
}

/** The weekend, Saturday and Sunday as the weeks are counted from Monday. */
export interface WeekendMeaning {
  readonly type: "weekend";
  readonly side: Side;
}

/** The time told last: `آنذاك`, `ذلك اليوم`; `shift` counts on from it (`اليوم التالي`). */
export interface SameMeaning {
  readonly type: "same";
  readonly unit: Unit | null;
  readonly shift: number;
}

/** An expression that says when, and leaves it undecided. */
export interface VagueMeaning {
  readonly type: "vague";
}

/** What an expression of time says, before it is counted from anything. */
export type Meaning =
  | DateMeaning
  | PeriodMeaning
  | DecadeMeaning
  | CenturyMeaning
  | CountedMeaning
  | WindowMeaning
  | DurationMeaning
  | SinceMeaning
  | UntilMeaning
  | RangeMeaning
  | NthMeaning
  | HolidayMeaning
  | ClockMeaning
  | WeekendMeaning
  | SameMeaning
  | VagueMeaning;

const NO_DATE: DateMeaning = {
  type: "date",
  calendar: "gregorian",
  year: null,
  month: null,
  day: null,
  weekday: null,
  season: null,
  quarter: null,
  side: null,
  yearShift: null,
  monthShift: null,
  weekShift: null,
  slice: null,
  partOfDay: false,
};

/** A date of the parts given; the others are not stated. */
export function dateOf(parts: Partial<DateMeaning>): DateMeaning {
  return { ...NO_DATE, ...parts };
}

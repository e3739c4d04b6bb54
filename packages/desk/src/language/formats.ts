import { type Digits, digits, type Language, language } from "./languages.ts";
import { usePreference } from "./preference.ts";

/** Inclusive ISO days; `null` where that end is open. */
interface Days {
  readonly start: string | null;
  readonly end: string | null;
}

/** Numbers and days in the person's language and digits. Days are told in the Gregorian calendar, whatever the machine's own settings. */
export interface Formats {
  readonly number: (value: number) => string;
  readonly share: (value: number) => string;
  /** An ISO day or time as a day in words. */
  readonly day: (iso: string) => string;
  readonly moment: (iso: string) => string;
  /** `null` where both ends are open. */
  readonly days: (days: Days) => string | null;
  /** In the order of the language. */
  readonly compare: (a: string, b: string) => number;
}

export function useFormats(): Formats {
  const [spoken] = usePreference(language);
  const [written] = usePreference(digits);
  return formats(spoken, written);
}

/** They are made once for each language and digits: `Intl` is slow to make, and every number in a text asks for them. */
export function formats(spoken: Language, written: Digits): Formats {
  const locale = localeOf(spoken, written);
  const made = MADE.get(locale) ?? formatsIn(locale, spoken);
  MADE.set(locale, made);
  return made;
}

const MADE = new Map<string, Formats>();

/** Digits are named in full: what bare `ar` means differs from one version of ICU to the next. */
export const localeOf = (spoken: Language, written: Digits): string => `${spoken === "en" ? "en-GB" : "ar"}-u-ca-gregory-nu-${written}`;

function formatsIn(locale: string, spoken: Language): Formats {
  const number = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { ...DAY[spoken], timeZone: "UTC" });
  const moment = new Intl.DateTimeFormat(locale, { ...DAY[spoken], hour: "2-digit", minute: "2-digit" });
  const collator = new Intl.Collator(locale, { numeric: true });
  const told = (format: Intl.DateTimeFormat, iso: string) => (Number.isNaN(Date.parse(iso)) ? iso : format.format(new Date(iso)));
  const tellDay = (iso: string) => told(day, iso.slice(0, 10));
  return {
    number: (value) => number.format(value),
    share: (value) => share.format(value),
    day: tellDay,
    moment: (iso) => told(moment, iso),
    days: ({ start, end }) => daysIn(WORDS[spoken], tellDay, start, end),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** Months by name, so that no one takes the month for the day. */
const DAY = {
  ar: { day: "numeric", month: "long", year: "numeric" },
  en: { day: "numeric", month: "short", year: "numeric" },
} as const;

interface RangeWords {
  readonly from: string;
  readonly to: string;
  readonly since: string;
  readonly until: string;
}

const WORDS: Readonly<Record<Language, RangeWords>> = {
  ar: { from: "من", to: "إلى", since: "منذ", until: "حتى" },
  en: { from: "from", to: "to", since: "since", until: "until" },
};

function daysIn(words: RangeWords, tell: (iso: string) => string, start: string | null, end: string | null): string | null {
  if (start === null) return end === null ? null : `${words.until} ${tell(end)}`;
  if (end === null) return `${words.since} ${tell(start)}`;
  return start === end ? tell(start) : `${words.from} ${tell(start)} ${words.to} ${tell(end)}`;
}

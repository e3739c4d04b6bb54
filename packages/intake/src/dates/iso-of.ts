/** Day, time, zone as ISO; `null` where there is no such day or time. */
export function isoOf(day: string, time: string, zone: string): string | null {
  try {
    const date = Temporal.PlainDate.from(day);
    if (date.year < FIRST_YEAR || date.year > LAST_YEAR) return null;
    if (time === "") return day;
    Temporal.PlainTime.from(time);
    return `${day}T${time}${zone}`;
  } catch {
    return null;
  }
}

/** No page is older than the web, or dated by far after it was written. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

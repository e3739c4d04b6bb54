/** Days since 1 January 1970 of an ISO day; `null` for what is none. */
export function dayNumber(iso: string | null): number | null {
  const ms = iso === null ? Number.NaN : Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(ms) ? null : Math.round(ms / MS_PER_DAY);
}

/** The ISO day of a number of days since 1970. */
export const isoDay = (day: number): string => new Date(Math.round(day) * MS_PER_DAY).toISOString().slice(0, 10);

export const MS_PER_DAY = 86_400_000;

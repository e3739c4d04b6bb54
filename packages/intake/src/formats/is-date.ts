/** Whether a text is an ISO date or date-time, as `published` must be. */
export function isDate(text: string): boolean {
  try {
    Temporal.PlainDate.from(text.replace(/Z$/u, "+00:00"));
    return true;
  } catch {
    return false;
  }
}

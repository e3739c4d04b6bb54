import { dateInWords } from "./date-in-words.ts";
import { machineDate } from "./machine-date.ts";

/**
 * A date as somebody gives it, as ISO: with its time and zone where it has them (`2021-03-10T20:15:00+03:00`), without where it has none. Reads what
 * programs write (ISO and its kin, RFC 822) and what people write. `null` for what is none.
 */
export function writtenDate(given: string | null | undefined): string | null {
  const text = given?.trim().slice(0, LONGEST) ?? "";
  return machineDate(text) ?? dateInWords(text);
}

const LONGEST = 200;

import { senseOf, type TimeSense } from "./time-sense.ts";

/** A number written in digits (as keys have them, 0 to 9): a whole number, an hour with minutes, or nothing that counts time. */
export function numberSense(key: string): TimeSense | null {
  if (WHOLE.test(key)) return key.length > MOST_DIGITS ? null : senseOf("number", { value: Number(key), digits: key.length });
  const clock = CLOCK.exec(key);
  if (!clock) return null;
  const [, hour, mark] = clock;
  return senseOf(mark === ":" ? "clock" : "decimal", { value: Number(hour), digits: key.length });
}

const WHOLE = /^[0-9]+$/;
const CLOCK = /^([01]?[0-9]|2[0-4])([:.,])[0-5][0-9](?::[0-5][0-9])?$/;
const MOST_DIGITS = 6;

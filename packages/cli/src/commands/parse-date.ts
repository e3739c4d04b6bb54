import { isDate } from "@isnad/intake/formats";
import { InvalidArgumentError } from "commander";

/** A date given on the command line; anything else is wrong use. */
export function parseDate(text: string): string {
  if (!isDate(text)) throw new InvalidArgumentError("expected an ISO date such as 2020-08-18.");
  return text;
}

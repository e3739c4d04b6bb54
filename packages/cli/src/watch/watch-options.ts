import { InvalidArgumentError, Option } from "commander";

/** How often feeds are polled. */
export const everyOption = (): Option =>
  new Option("--every <minutes>", "poll each of these feeds so often").argParser(wholeNumber(1, 10_080)).default(15);

/** A list of feeds. */
export const opmlOption = (): Option => new Option("--opml <file>", "also the feeds of a list that another reader of feeds exported");

/** A whole number in bounds. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`expected a whole number from ${least} to ${most}.`);
    return number;
  };
}

/** An option that may be given more than once. */
export const repeated = (text: string, earlier: readonly string[]): readonly string[] => [...earlier, text];

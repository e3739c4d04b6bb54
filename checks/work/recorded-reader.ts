import { tmpdir } from "node:os";
import { type Reading, read } from "@isnad/reader";
import type { Reader } from "@isnad/work";
import { packReading } from "@isnad/work/packed";
import { loadArabic } from "isnad";
import { EXAMPLES } from "../reading/examples.ts";

/** A reader that gives one reading for everything, each time as of another report: the number that was sent. `refuses` says which it takes for no report. */
export function recordedReader(refuses: (number: number) => string | null = () => null): Reader {
  const reading = read(EXAMPLES[0] as (typeof EXAMPLES)[number], loadArabic());
  return {
    threads: 1,
    files: [tmpdir()],
    object: () => Promise.reject(new Error("no store of objects here")),
    read: async (batch) =>
      batch.map(({ bytes }) => {
        const number = Number(Buffer.from(bytes));
        const refused = refuses(number);
        return refused === null ? { packed: packReading({ reading: JSON.stringify(asOf(reading, number)), bytes }) } : { refused };
      }),
    close: async () => {},
  };
}

const asOf = (reading: Reading, number: number): Reading => ({
  ...reading,
  report: { ...reading.report, id: `r${number}`, url: `https://example.org/${number}` },
});

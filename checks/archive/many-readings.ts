import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { EXAMPLES } from "../reading/examples.ts";

/** Readings, as many as wanted, as lines that `isnad add` takes: the examples', each time with another last line, so that each is a report of its own. */
export function manyReadings(from: number, count: number): readonly string[] {
  readings ??= EXAMPLES.map((report) => read(report, loadArabic()));
  const made = readings;
  return Array.from({ length: count }, (_, at) => {
    const number = from + at;
    const reading = made[number % made.length] as (typeof made)[number];
    const report = { ...reading.report, id: `r${number}`, text: `${reading.report.text}\n${number}`, url: `https://example.org/${number}` };
    return `${JSON.stringify({ ...reading, report })}\n`;
  });
}

let readings: ReturnType<typeof read>[] | undefined;

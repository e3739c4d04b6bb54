import type { FoundTime } from "@isnad/arabic";
import { isolate } from "../output/isolate.ts";

/** One line a time: its days, its words, its parts; below it what it was counted from and which rules found it. */
export function timesTable(found: readonly FoundTime[]): string {
  return found.length ? found.map(lines).join("\n") : "no expression of time";
}

function lines({ text, interval, precision, stated, implied, anchor, why }: FoundTime): string {
  const days = interval.start === interval.end && interval.start ? interval.start : `${interval.start ?? "…"} to ${interval.end ?? "…"}`;
  const parts = [`stated: ${stated.join(", ") || "nothing"}`, ...(implied.length ? [`implied: ${implied.join(", ")}`] : [])];
  const from = anchor ? [`counted from the ${anchor}`] : [];
  return [
    `${days}  ${isolate(text)}  (${precision})`,
    `    ${[...parts, ...from].join("; ")}`,
    `    why: ${why.join(" < ") || "a phrase of the tables"}`,
  ].join("\n");
}

import { feedReport } from "../feeds/feed-report.ts";
import type { WaitingItem } from "./feed-store.ts";
import { takeReports } from "./take-reports.ts";
import type { WatchPorts } from "./watch-ports.ts";

/** Takes items whose whole text their feed holds. */
export function takeTexts(items: readonly WaitingItem[], ports: WatchPorts): Promise<void> {
  const reports = items.map((waiting) => {
    const { item, feedTitle, obtained } = waiting;
    const incoming = feedReport(item, feedTitle);
    return {
      waiting,
      incoming,
      bytes: item.bytes,
      obtained,
      textFrom: "feed",
      problem: incoming === null ? "it has no words" : null,
    } as const;
  });
  return takeReports(reports, ports);
}

import type { WatchEvent } from "@isnad/intake";
import { visible } from "../output/isolate.ts";

/** What watching tells people, on standard error: a line for each thing that happened, and now and then how many there were so far. */
export interface WatchLog {
  readonly tell: (event: WatchEvent) => void;
  readonly say: (text: string) => void;
  /** Says how many there were, where there is something new to say. */
  readonly sum: () => void;
}

/** `line` words an event. Polls that brought nothing are told only where `verbose`. */
export function watchLog(line: (event: WatchEvent) => string, now: () => number, verbose: boolean): WatchLog {
  const counts = new Map<WatchEvent["kind"], number>();
  let said = "";
  const say = (text: string) => process.stderr.write(`${new Date(now()).toISOString().slice(0, 19)}Z  ${visible(text)}\n`);
  return {
    say,
    tell: (event) => {
      counts.set(event.kind, (counts.get(event.kind) ?? 0) + 1);
      if (verbose || !isQuiet(event)) say(line(event));
    },
    sum: () => {
      const sum = summed(counts);
      if (sum !== said) say(sum);
      said = sum;
    },
  };
}

function summed(counts: ReadonlyMap<WatchEvent["kind"], number>): string {
  const count = (...kinds: readonly WatchEvent["kind"][]) => kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  const polls = `${count("polled", "unchanged")} polls, ${count("failed", "gone")} failed`;
  return `so far ${polls}; ${count("taken")} reports, ${count("later")} pages left for later, ${count("lost")} items with nothing to read`;
}

const isQuiet = (event: WatchEvent): boolean => event.kind === "unchanged" || (event.kind === "polled" && event.fresh === 0);

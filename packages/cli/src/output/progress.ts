import { Presets, SingleBar } from "cli-progress";

/** A count of reports on standard error, where a person watches it. */
export function progress(): { readonly tick: (count?: number) => void; readonly stop: () => void } {
  if (!process.stderr.isTTY) return { tick: () => {}, stop: () => {} };
  const bar = new SingleBar(
    { stream: process.stderr, format: "{value} reports read · {duration_formatted}", hideCursor: true },
    Presets.rect,
  );
  bar.start(0, 0);
  return { tick: (count = 1) => bar.increment(count), stop: () => bar.stop() };
}

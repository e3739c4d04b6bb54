import { measuresOf, type Queue, type Work, work } from "@isnad/work";

/** A worker in this process, until it is stopped. */
export function workHere(queue: Queue, parts: Work): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const working = work(queue, parts, {
    signal: stopping.signal,
    log: silent,
    measures: measuresOf(),
    by: "tester",
    now: () => "2026-01-01T00:00:00Z",
    answers: () => {},
  });
  return {
    stop: async () => {
      stopping.abort();
      await working;
    },
  };
}

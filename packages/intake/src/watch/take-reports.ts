import type { IncomingReport } from "../formats/incoming.ts";
import type { TakenItem, WaitingItem } from "./feed-store.ts";
import type { BroughtReport, WatchPorts } from "./watch-ports.ts";

/** An item with what was made of it; no report where there is nothing to read. */
export interface ReadyItem extends Omit<BroughtReport, "report" | "issues"> {
  readonly waiting: WaitingItem;
  readonly incoming: IncomingReport | null;
  readonly problem: string | null;
}

/** Stores reports and then notes that their items are done, in this order: whoever is stopped between the two stores what is stored already. */
export async function takeReports(ready: readonly ReadyItem[], { store, take, tell, now }: WatchPorts): Promise<void> {
  const brought = ready.flatMap(({ incoming, bytes, obtained, textFrom }) =>
    incoming === null ? [] : [{ ...incoming, bytes, obtained, textFrom }],
  );
  const ids = (await take(brought)).values();
  const taken: readonly TakenItem[] = ready.map(({ waiting, incoming, textFrom, problem }) => ({
    item: waiting,
    report: incoming === null ? null : (ids.next().value ?? null),
    textFrom,
    problem,
  }));
  await store.keepTaken(taken, now());
  for (const { item, report, textFrom, problem } of taken) {
    const { feed, item: told } = item;
    if (report === null) tell({ kind: "lost", feed, title: told.title, problem: problem ?? "it has no words" });
    else tell({ kind: "taken", feed, title: told.title, report, textFrom });
  }
}

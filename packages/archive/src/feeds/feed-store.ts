import type { Archive } from "../open/archive.ts";
import { dueTasks, type KeptTask, nextDue } from "./due-tasks.ts";
import { type KeptPoll, keepPoll } from "./keep-poll.ts";
import { type KeptOutcome, keepForLater, keepTaken, restHost } from "./keep-taken.ts";
import type { ItemOutline, KeptItem } from "./kept-item.ts";

/** What of watching feeds is kept, for who watches them. */
export interface KeptFeeds<Item extends ItemOutline, Obtained> {
  readonly dueTasks: (now: number, busy: readonly string[], limit: number) => Promise<readonly KeptTask<Item, Obtained>[]>;
  readonly nextDue: (busy: readonly string[]) => Promise<number | null>;
  readonly keepPoll: (polled: KeptPoll<Item, Obtained>, now: number) => Promise<number>;
  readonly keepTaken: (taken: readonly KeptOutcome<Item, Obtained>[], now: number) => Promise<void>;
  readonly keepForLater: (item: KeptItem<Item, Obtained>, dueAt: number, problem: string) => Promise<void>;
  readonly restHost: (host: string, until: number) => Promise<void>;
}

/** The state of an archive's feeds. Each call is one transaction; instants are milliseconds. */
export const feedStore = <Item extends ItemOutline, Obtained>({ db }: Archive): KeptFeeds<Item, Obtained> => ({
  dueTasks: (now, busy, limit) => dueTasks(db, now, busy, limit),
  nextDue: (busy) => nextDue(db, busy),
  keepPoll: (polled, now) => db.transaction().execute((transaction) => keepPoll(transaction, polled, now)),
  keepTaken: (taken, now) => db.transaction().execute((transaction) => keepTaken(transaction, taken, now)),
  keepForLater: (item, dueAt, problem) => keepForLater(db, item, dueAt, problem),
  restHost: (host, until) => db.transaction().execute((transaction) => restHost(transaction, host, until)),
});

import type { Selectable } from "kysely";
import { columnText } from "../open/column-text.ts";
import type { Tables } from "../schema/tables.ts";

/** A feed that is watched, as who watches it sees it. Instants are milliseconds since 1970. */
export interface KeptFeed {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly everyMinutes: number;
  readonly state: "watched" | "gone" | "same";
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextAt: number;
  readonly failures: number;
  readonly askedAt: number | null;
  readonly answeredAt: number | null;
  readonly newAt: number | null;
  readonly problem: string | null;
}

export const keptFeed = (row: Selectable<Tables["feeds"]>): KeptFeed => ({
  id: row.id,
  url: row.url,
  title: row.title,
  everyMinutes: row.every_minutes,
  state: row.state,
  etag: row.etag,
  lastModified: row.last_modified,
  nextAt: Date.parse(row.next_at),
  failures: row.failures,
  askedAt: milliseconds(row.asked_at),
  answeredAt: milliseconds(row.answered_at),
  newAt: milliseconds(row.new_at),
  problem: row.problem,
});

/** A feed's columns after a poll; its id, pace and the day it was added stay as they are. */
export const feedColumns = (feed: KeptFeed) => ({
  url: columnText(feed.url),
  host: new URL(feed.url).host,
  title: columnText(feed.title),
  state: feed.state,
  etag: columnText(feed.etag),
  last_modified: columnText(feed.lastModified),
  next_at: instant(feed.nextAt),
  failures: feed.failures,
  asked_at: feed.askedAt === null ? null : instant(feed.askedAt),
  answered_at: feed.answeredAt === null ? null : instant(feed.answeredAt),
  problem: columnText(feed.problem),
});

export const instant = (time: number): string => new Date(time).toISOString();

const milliseconds = (at: string | null): number | null => (at === null ? null : Date.parse(at));

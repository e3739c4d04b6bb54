/** A feed that is watched. Instants are milliseconds since 1970. */
export interface WatchedFeed {
  /** First 16 hexadecimal digits of the SHA-256 of the address that it was added by. */
  readonly id: string;
  /** Where it lies now: what it moved to for good, if it did. */
  readonly url: string;
  readonly title: string | null;
  /** How long to wait from one poll to the next. */
  readonly everyMinutes: number;
  readonly state: FeedState;
  /** What the last whole answer was marked with, to ask for what came since. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextAt: number;
  /** Polls in a row that brought nothing. */
  readonly failures: number;
  readonly askedAt: number | null;
  /** When it last answered as a feed should, and last brought something new. */
  readonly answeredAt: number | null;
  readonly newAt: number | null;
  /** What was wrong with the last poll. */
  readonly problem: string | null;
}

/** `gone`: the server says that it is no more. `same`: it moved to where another watched feed lies. Neither is asked again. */
export type FeedState = "watched" | "gone" | "same";

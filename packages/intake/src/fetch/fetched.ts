/** What one address answered on the way to what was wanted. */
export interface Hop {
  readonly url: string;
  readonly status: number;
  /** The IP address that was asked: the one that was checked. */
  readonly address: string;
}

/** What was got from outside. Any status that is no redirect stands here, 304 and 404 too: what it means is for the caller to say. */
export interface Fetched {
  readonly status: number;
  /** The body, its transfer and content encodings undone. */
  readonly bytes: Uint8Array;
  readonly finalUrl: string;
  /** From the address that was asked for to the last one, each redirect's included. */
  readonly hops: readonly Hop[];
  /** The last answer's headers, names in lower case; lines of one name are joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** ISO instant at which the last answer had come. */
  readonly fetchedAt: string;
}

/** What a fetch may take. */
export interface FetchLimits {
  /** For all hops together, from the first question to the last byte. */
  readonly milliseconds: number;
  /** Bytes as they come over the line. */
  readonly bytes: number;
  /** Bytes after unpacking. */
  readonly unpackedBytes: number;
  /** Unpacked bytes for each byte that came; asked once there are more than `RATIO_FROM` of them. */
  readonly ratio: number;
  readonly redirects: number;
}

export const FETCH_LIMITS: FetchLimits = { milliseconds: 15_000, bytes: 10_000_000, unpackedBytes: 20_000_000, ratio: 100, redirects: 5 };

/** All IP addresses of a host, IPv4 or IPv6. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export interface FetchOptions {
  /** The present instant in ISO form. */
  readonly clock?: () => string;
  readonly resolve?: Resolve;
  readonly limits?: Partial<FetchLimits>;
  /** Hosts, or addresses, that may be private and on any port because the user named them. */
  readonly allowPrivate?: readonly string[];
  /** Conditions and wishes sent with each hop: `if-none-match`, `if-modified-since`, `accept`, `user-agent`. Others are left out. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

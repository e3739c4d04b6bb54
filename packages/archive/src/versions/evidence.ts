/** How a report's bytes were got from the web: enough to show where, when and by what. */
export interface Evidence {
  /** The address that was asked for. */
  readonly asked: string;
  readonly finalUrl: string;
  readonly status: number;
  /** Every address on the way with the IP address that answered, the last one too. */
  readonly hops: readonly { readonly url: string; readonly status: number; readonly address: string }[];
  /** The last answer's headers, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** ISO instant. */
  readonly fetchedAt: string;
  /** SHA-256 of the report's bytes, hexadecimal. */
  readonly bytesSha256: string;
  /** What fetched it: `isnad 0.1.0`. */
  readonly tool: string;
  /** Where the report's text is from: the page itself, or the feed that named it. */
  readonly textFrom: "page" | "feed" | "summary" | "file";
}

/** Something that is not as it was stored. */
export interface Fault {
  readonly id: "audit-chain" | "audit-missing" | "bytes" | "evidence" | "text" | "reading" | "span" | "claims" | "dangling";
  /** What it was found in: a report, a claim, a row of the log. */
  readonly subject: string;
  readonly message: string;
}

import type { FoundClaim } from "@isnad/archive";
import type { Column } from "./print-rows.ts";

/** Found claims as rows for people: who did what to whom, where and when, on whose word, in which words. */
export const claimColumns = (): readonly Column<FoundClaim>[] => [
  { heading: "When", cell: ({ happened, published }) => days(happened.start, happened.end) || `(${published?.slice(0, 10) ?? "undated"})` },
  { heading: "Who", cell: (claim) => names(claim, "actor", "subject", "speaker") },
  { heading: "Did what", cell: didWhat },
  { heading: "To whom", cell: (claim) => names(claim, "recipient", "object", "addressee") },
  { heading: "Where", cell: (claim) => names(claim, "place") },
  { heading: "On whose word", cell: ({ chain, source }) => [source ?? "the report", ...chain.map(({ name }) => name.en)].join(" ← ") },
  { heading: "Claim", cell: ({ claim }) => claim },
  { heading: "Words", cell: ({ evidence }) => shortened(evidence) },
];

const names = ({ parties }: FoundClaim, ...roles: readonly string[]): string =>
  parties
    .filter(({ role }) => roles.includes(role))
    .map(({ name }) => name.en)
    .join(", ");

function didWhat({ type, mode, status, negated, verdict, trigger }: FoundClaim): string {
  const told = status === null || status === "occurred" ? "" : `, ${status.replaceAll("_", " ")}`;
  return `${type.toLowerCase()}${mode ? ` (${mode})` : ""} «${trigger}»${negated ? ", not so" : ""}${told}${verdict ? ` [${verdict}]` : ""}`;
}

const days = (start: string | null, end: string | null): string => {
  if (start === end) return start ?? "";
  return `${start ?? "…"} – ${end ?? "…"}`;
};

const shortened = (text: string): string => {
  const line = text.replace(/\s+/gu, " ");
  return line.length > WIDEST ? `${line.slice(0, WIDEST)}…` : line;
};

const WIDEST = 160;

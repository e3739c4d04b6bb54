import { type ClaimRecord, partiesAs, type ReportRecord, wordsAt } from "../record/record.ts";

/** One English line that says what a claim says and on whose word, made from the record alone, with the words it was read from. */
export function toldBy(claim: ClaimRecord, report: ReportRecord): string {
  const who = list(partiesAs(claim, "actor")) || "unnamed";
  const whom = list(partiesAs(claim, "recipient"));
  const where = list(partiesAs(claim, "place"));
  const word =
    claim.chain.length > 0 ? `according to ${claim.chain.map(({ nameEn }) => nameEn).join(", citing ")}` : "in the report's own words";
  const source = report.source ?? report.url ?? report.givenId;
  return [
    `${claim.type}${claim.mode ? `/${claim.mode}` : ""}: ${who}${whom ? ` → ${whom}` : ""}${where ? `, ${where}` : ""}`,
    `${word} (${source})`,
    `«${wordsAt(report, claim.trigger)}»`,
  ].join("; ");
}

const list = (parties: readonly { readonly nameEn: string }[]): string => parties.map(({ nameEn }) => nameEn).join(", ");

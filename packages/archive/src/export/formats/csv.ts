import { stringify } from "csv-stringify/sync";
import { evidenceWords } from "../../claims/evidence-words.ts";
import { type ClaimRecord, type PartyRecord, partiesAs, type ReportRecord, wordsAt } from "../../record/record.ts";
import { csvCell } from "../csv-cell.ts";
import type { Format } from "../format.ts";

/** Every claim flat, one a line: statements, events and relations, with the words they were read from. */
export const csv: Format = async function* (reports, loss, { raw }) {
  yield stringify([COLUMNS.map(([name]) => name)]);
  for await (const report of reports) {
    for (const claim of report.claims) {
      loss.written();
      if (claim.why.length > 1) loss.dropped("why: rules after the first");
      yield stringify([COLUMNS.map(([, value]) => csvCell(value(claim, report), raw))]);
    }
  }
};

type Value = string | number | boolean | null;

const COLUMNS: readonly (readonly [string, (claim: ClaimRecord, report: ReportRecord) => Value])[] = [
  ["claim_id", ({ id }) => id],
  ["kind", ({ kind }) => kind],
  ["type", ({ type }) => type],
  ["mode", ({ mode }) => mode],
  ["who", (claim) => names(partiesAs(claim, "actor", "speaker", "subject"))],
  ["who_ar", (claim) => arabicNames(partiesAs(claim, "actor", "speaker", "subject"))],
  ["who_ids", (claim) => ids(partiesAs(claim, "actor", "speaker", "subject"))],
  ["whom", (claim) => names(partiesAs(claim, "recipient", "addressee", "object"))],
  ["whom_ar", (claim) => arabicNames(partiesAs(claim, "recipient", "addressee", "object"))],
  ["whom_ids", (claim) => ids(partiesAs(claim, "recipient", "addressee", "object"))],
  ["where", (claim) => names(partiesAs(claim, "place"))],
  ["where_ar", (claim) => arabicNames(partiesAs(claim, "place"))],
  ["from", ({ happened }) => happened.start],
  ["to", ({ happened }) => happened.end],
  ["status", ({ status }) => status],
  ["negated", ({ negated }) => negated],
  ["foreground", ({ foreground }) => foreground],
  ["items", (claim) => claim.items.map(itemText).join("; ")],
  ["office", ({ office }) => office],
  ["on_whose_word", ({ chain }) => names(chain, " ← ")],
  ["on_whose_word_ar", ({ chain }) => arabicNames(chain, " ← ")],
  ["confidence", ({ confidence }) => confidence],
  ["review", ({ verdict }) => verdict],
  ["story_id", ({ story }) => story],
  ["trigger", (claim, report) => wordsAt(report, claim.trigger)],
  ["evidence", (claim, report) => evidenceWords(report.reading.report.text, claim)],
  ["trigger_start", ({ trigger }) => trigger.start],
  ["trigger_end", ({ trigger }) => trigger.end],
  ["why", ({ why }) => why[0] ?? null],
  ["report_id", (_, { id }) => id],
  ["origin_id", (_, { originId }) => originId],
  ["source", (_, { source }) => source],
  ["url", (_, { url }) => url],
  ["published", (_, { published }) => published],
  ["title", (_, { title }) => title],
];

const names = (parties: readonly PartyRecord[], between = "; ") => parties.map(({ nameEn }) => nameEn).join(between);
const arabicNames = (parties: readonly PartyRecord[], between = "; ") => parties.map(({ nameAr }) => nameAr).join(between);
const ids = (parties: readonly PartyRecord[]) => parties.map(({ entityId }) => entityId).join("; ");

function itemText({ class: name, count }: ClaimRecord["items"][number]): string {
  if (!count) return name;
  return count.least === count.most ? `${name} ${count.least}` : `${name} ${count.least ?? ""}..${count.most ?? ""}`;
}

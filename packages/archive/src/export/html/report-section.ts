import type { Span } from "@isnad/reader";
import { sha256 } from "../../open/sha256.ts";
import { type ClaimRecord, partiesAs, type ReportRecord } from "../../record/record.ts";
import { claimCard } from "./claim-card.ts";
import { coded, label, told } from "./labels.ts";
import { type Paint, paintedText } from "./painted-text.ts";
import { shownText } from "./shown-text.ts";

/** A report with its evidence painted, its claims beside it and what tells that it is the one that was obtained. `number` counts from 1. */
export function reportSection(report: ReportRecord, number: number): string {
  const cards = report.claims.map((claim, at) => claimCard(claim, report, claimId(number, at), wordsId(number, at)));
  return `<section class="report" id="r${number}">
<h2><span class="number">${number}</span> ${titleOf(report)}</h2>
${origin(report)}
<div class="sides"><div class="text" lang="${shownText(report.reading.report.language)}" dir="auto">${paintedText(report.reading.report.text, paintsOf(report, number))}</div>
<div class="claims"><h3>${label("claims")} <span class="number">${cards.length}</span></h3>
${cards.join("") || `<p>${label("no-claims")}</p>`}</div></div>
</section>\n`;
}

/** The id in the page of a report's claim, counted from 0. */
export const claimId = (report: number, claim: number): string => `r${report}c${claim + 1}`;
const wordsId = (report: number, claim: number): string => `r${report}w${claim + 1}`;

export const titleOf = ({ title }: ReportRecord): string => (title === null || title === "" ? label("untitled") : told(title));

/** Where it comes from. A redacted report has no address, file or hash. */
function origin(report: ReportRecord): string {
  const hasOriginal = report.bytesSha256 !== "";
  const rows: readonly (readonly [string, string])[] = [
    ["source", report.source === null ? "" : told(report.source)],
    ["published", report.published === null ? label("undated") : coded(report.published)],
    ["url", report.url === null ? "" : addressOf(report.url)],
    ["obtained", hasOriginal ? `${told(report.obtainedFrom)} ${coded(report.obtainedAt)}` : ""],
    ["copy-of", report.originId === report.id || !hasOriginal ? "" : `<code>${coded(report.originId)}</code>`],
    ["id", hasOriginal ? `<code>${coded(report.id)}</code>` : ""],
    ["text-hash", hasOriginal ? `<code>${coded(sha256(report.reading.report.text))}</code>` : ""],
    ["bytes-hash", hasOriginal ? `<code>${coded(report.bytesSha256)}</code>` : ""],
  ];
  return `<dl class="origin">${rows.map(([key, value]) => (value === "" ? "" : `<div><dt>${label(key)}</dt><dd>${value}</dd></div>`)).join("")}</dl>`;
}

/** An address leads on only where it is one of the web. */
const addressOf = (url: string): string =>
  /^https?:\/\//iu.test(url) ? `<a href="${shownText(url)}" rel="noreferrer noopener nofollow">${coded(url)}</a>` : coded(url);

/** What is told with which words: the word of doing leads to its card. */
function paintsOf(report: ReportRecord, number: number): readonly Paint[] {
  return report.claims.flatMap((claim, at): readonly Paint[] => [
    { start: claim.trigger.start, end: claim.trigger.end, role: "trigger", id: wordsId(number, at), href: `#${claimId(number, at)}` },
    ...ROLES.flatMap(([role, paint]) =>
      partiesAs(claim, role).flatMap(({ localId }) =>
        mentionsIn(report, localId, claim.evidence).map(({ start, end }) => ({ start, end, role: paint })),
      ),
    ),
    ...claim.items.map(({ start, end }) => ({ start, end, role: "item" })),
    ...timesOf(report, claim).map(({ start, end }) => ({ start, end, role: "time" })),
  ]);
}

const mentionsIn = ({ reading }: ReportRecord, entity: string, { start, end }: Span): readonly Span[] =>
  reading.mentions.filter((mention) => mention.entity === entity && mention.start >= start && mention.end <= end);

function timesOf({ reading }: ReportRecord, { localId }: ClaimRecord): readonly Span[] {
  const read = [...reading.events, ...reading.statements, ...reading.relations].find(({ id }) => id === localId);
  return reading.times.filter(({ id }) => id === read?.time);
}

const ROLES = [
  ["actor", "actor"],
  ["recipient", "recipient"],
  ["speaker", "speaker"],
  ["via", "speaker"],
  ["addressee", "recipient"],
  ["subject", "actor"],
  ["object", "recipient"],
  ["place", "place"],
] as const;

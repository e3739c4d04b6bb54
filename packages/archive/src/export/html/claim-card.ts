import { type ClaimRecord, type PartyRecord, partiesAs, type ReportRecord, wordsAt } from "../../record/record.ts";
import { coded, inBoth, label, named, told } from "./labels.ts";

/** A claim as a card: who does what to whom, where, when, on whose word, in which words and by which rules. `id` and `words` are ids in the page. */
export function claimCard(claim: ClaimRecord, report: ReportRecord, id: string, words: string): string {
  const rows = [
    row("where", names(partiesAs(claim, "place"))),
    row("when", interval(claim.happened)),
    row("items", claim.items.map(itemText).join(" · ")),
    row("office", claim.office === null ? "" : told(claim.office)),
    row("on-whose-word", chainOf(claim)),
    row("words", `<q>${told(wordsAt(report, claim.trigger))}</q> <a href="#${words}">${label("in-text")}</a>`),
  ];
  const reasons = [
    row("confidence", claim.confidence === null ? "" : coded(claim.confidence.toFixed(2))),
    row("why", claim.why.map(told).join(" · ")),
    row("id", `<code>${coded(claim.id)}</code>`),
  ];
  return `<article class="claim ${claim.kind}${claim.verdict === "rejected" ? " rejected" : ""}" id="${id}">
<h4>${sentenceOf(claim)}</h4><p class="marks">${marksOf(claim)}</p><dl>${rows.join("")}</dl>
<details><summary>${label("why")}</summary><dl>${reasons.join("")}</dl></details></article>\n`;
}

/** Who → what → whom. */
function sentenceOf(claim: ClaimRecord): string {
  const who = names(partiesAs(claim, "actor", "speaker", "subject")) || label("unnamed");
  const whom = names(partiesAs(claim, "recipient", "addressee", "object"));
  const arrow = inBoth(" ← ", " → ");
  const what = `<em>${label(`type.${claim.type}`, claim.type)}</em>`;
  return `<span class="who">${who}</span>${arrow}${what}${whom === "" ? "" : `${arrow}<span class="whom">${whom}</span>`}`;
}

function marksOf({ kind, status, negated, verdict }: ClaimRecord): string {
  return [
    label(`kind.${kind}`),
    status === null ? "" : label(`status.${status}`),
    negated ? label("negated") : "",
    verdict === null ? "" : label(`verdict.${verdict}`),
  ]
    .filter(Boolean)
    .map((mark) => `<span class="mark">${mark}</span>`)
    .join("");
}

const names = (parties: readonly PartyRecord[]): string => parties.map(named).join(inBoth("، ", ", "));

/** The chain that a claim comes down, nearest to the reader first. */
function chainOf({ chain }: ClaimRecord): string {
  if (chain.length === 0) return label("own-word");
  return `<ol class="chain">${chain.map((link) => `<li>${named(link)}</li>`).join("")}</ol>`;
}

/** First and last day; what is open is not named. */
function interval({ start, end }: { readonly start: string | null; readonly end: string | null }): string {
  if (start === null && end === null) return "";
  if (start === end) return coded(start ?? "");
  return `${start === null ? "" : `${label("from")} ${coded(start)} `}${end === null ? "" : `${label("to")} ${coded(end)}`}`;
}

function itemText({ class: name, count }: ClaimRecord["items"][number]): string {
  const told = label(`item.${name}`, name);
  if (!count) return told;
  const { least, most } = count;
  return `${told} ${coded(least === most ? `${least}` : `${least ?? ""}…${most ?? ""}`)}`;
}

const row = (key: string, value: string): string => (value === "" ? "" : `<div><dt>${label(key)}</dt><dd>${value}</dd></div>`);

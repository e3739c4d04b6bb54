import type { PartyRecord, ReportRecord } from "../../record/record.ts";
import { creditedBodies } from "../../store/report-row.ts";
import { originsOf } from "../../stories/origins-of.ts";
import { type Slot, slotsOf } from "../../stories/slots.ts";
import type { StoryClaim, StoryParty } from "../../stories/story-claim.ts";
import { label, told } from "./labels.ts";
import { claimId } from "./report-section.ts";
import { shownText } from "./shown-text.ts";

/** A claim that a story is told by, with the id of its card. */
export interface Telling extends StoryClaim {
  readonly card: string;
}

/** What of a report's claims belongs to stories. `number` is the report's in the page, from 1. */
export const tellingsOf = (report: ReportRecord, number: number): readonly Telling[] =>
  report.claims.flatMap((claim, at) => {
    if (claim.story === null) return [];
    const { id, type, status, negated, verdict, items, story } = claim;
    const [from, to] = [claim.happened.start, claim.happened.end];
    return [
      {
        ...{ id, story, type, status, negated, verdict, from, to, why: "", statement: null },
        ...{ report: report.id, origin: report.originId, source: report.source, place: report.place, publishedOn: report.publishedOn },
        credits: creditedBodies(report.reading) ?? [],
        parties: claim.parties.map(partyOf),
        items: items.map((item) => ({ class: item.class, least: item.count?.least ?? null, most: item.count?.most ?? null })),
        // The speaker and who passed it on, as stories count origins: the innermost links of the chain.
        tellers: claim.chain.slice(-2).map(partyOf),
        card: claimId(number, at),
      },
    ];
  });

const partyOf = ({ entityId, ...party }: PartyRecord): StoryParty => ({ ...party, entity: entityId });

/** A story as a table: a row for each thing told, a column for each independent origin, copies under it. */
export function storySection(tellings: readonly Telling[], grade: string | undefined, number: number): string {
  const origins = originsOf(tellings) as readonly (readonly Telling[])[];
  const heads = origins.map((those, at) => `<th scope="col"><span>${label("origin")} ${at + 1}</span> ${sourcesOf(those)}</th>`);
  const rows = slotsOf(tellings).map(
    (slot) =>
      `<tr class="${slot.verdict.replaceAll(" ", "-")}"><th scope="row">${slotName(slot)} <small>${label(slot.verdict.replaceAll(" ", "-"))}</small></th>${origins
        .map((those) => cell(slot, those))
        .join("")}</tr>`,
  );
  return `<section class="story" id="s${number}"><h3>${label(`type.${tellings[0]?.type ?? ""}`)}</h3>
<p>${grade === undefined ? "" : `<span class="mark">${label(`grade.${grade}`, grade)}</span>`} <span class="mark">${label("origins")}: ${origins.length}</span></p>
<div class="wide"><table><thead><tr><td></td>${heads.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div></section>\n`;
}

/** The outlets of an origin, each leading to the card of what it says. */
const sourcesOf = (tellings: readonly Telling[]): string =>
  `<ul>${tellings.map(({ source, publishedOn, card }) => `<li><a href="#${card}">${told(source ?? "—")} <bdi dir="ltr">${shownText(publishedOn ?? "")}</bdi></a></li>`).join("")}</ul>`;

const slotName = ({ name }: Slot): string => (SLOTS.has(name) ? label(name) : label(`item.${name}`, name));
const SLOTS = new Set(["whether", "who", "whom", "between", "where", "when"]);

function cell({ name, values }: Slot, origin: readonly Telling[]): string {
  const told = values.filter(({ claims }) => origin.some(({ id }) => claims.includes(id)));
  if (told.length === 0) return `<td class="silent">${label("silent")}</td>`;
  return `<td>${told.map(({ value }) => shownValue(name, value)).join("<br>")}</td>`;
}

const shownValue = (slot: string, value: string): string => (slot === "whether" ? label(value) : `<bdi>${shownText(value)}</bdi>`);

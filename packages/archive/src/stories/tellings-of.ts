import type { EventType, ReadEntity, ReadEvent, Reading, Status } from "@isnad/reader";
import { claimId } from "../claims/claim-rows.ts";
import type { Spelling } from "../open/archive.ts";
import { foldedWords } from "../search/folded-words.ts";
import { daySpanOf } from "./day-span-of.ts";
import { keysOf } from "./keys-of.ts";
import { lettersOf } from "./letters-of.ts";
import { LEVEL, MARK, type MarkedRole, mark } from "./marks.ts";
import type { Telling } from "./telling.ts";

/** A stored report whose events are to join stories. */
export interface ToldReport {
  readonly id: string;
  readonly origin: string;
  /** ISO day; `null` where it is not known. */
  readonly publishedOn: string | null;
  readonly reading: Reading;
  /** The entity of the archive that each of the reading's own is. */
  readonly entityOf: (local: string) => string | undefined;
}

/** A telling and what it is looked up by. */
export interface KeyedTelling extends Telling {
  readonly keys: readonly number[];
}

/** The events of a report as tellings. */
export function tellingsOf(report: ToldReport, spelling: Spelling): readonly KeyedTelling[] {
  const { reading } = report;
  const sentences = new Map<number, readonly number[]>();
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
  return reading.events.map((event) => {
    const letters = sentences.get(event.evidence.start) ?? lettersOf(wordsAround(reading, event, spelling));
    sentences.set(event.evidence.start, letters);
    const happening = mark(MARK.happening, `${event.type} ${reality(event.status)}`);
    const parties = partyMarks(event, entities, report, spelling);
    const days = daySpanOf(event, reading, report.publishedOn);
    const marks = [happening, ...parties, ...letters];
    return {
      claim: claimId(report.id, event.id),
      report: report.id,
      origin: report.origin,
      days,
      marks,
      keys: keysOf(happening, parties, letters, days),
    };
  });
}

/** An event that is told to have happened, denied or not; one that is planned; one that somebody wants. */
function reality(status: Status): "happened" | "planned" | "wanted" {
  if (status === "planned") return "planned";
  return status === "called_for" || status === "threatened" ? "wanted" : "happened";
}

/** The words of the sentence, of a very long one those near the trigger. */
function wordsAround({ report }: Reading, { evidence, trigger }: ReadEvent, spelling: Spelling): readonly string[] {
  const start = Math.max(evidence.start, trigger.start - REACH);
  return foldedWords(report.text.slice(start, Math.min(evidence.end, trigger.end + REACH)), spelling);
}

/** UTF-16 units; about forty words. */
const REACH = 240;

/** Where it makes no difference who of the two acted. */
const MUTUAL: ReadonlySet<EventType> = new Set(["CONSULT", "AGREE", "COOPERATE"]);

function partyMarks(
  event: ReadEvent,
  entities: ReadonlyMap<string, ReadEntity>,
  report: ToldReport,
  spelling: Spelling,
): readonly number[] {
  const marks = new Set<number>();
  const note = (role: MarkedRole, locals: readonly string[]) => {
    for (const local of locals) {
      const entity = entities.get(local);
      if (entity) for (const one of marksOf(role, entity, report.entityOf(local), spelling)) marks.add(one);
    }
  };
  note("actor", event.actors);
  note(MUTUAL.has(event.type) ? "actor" : "recipient", event.recipients);
  note("place", event.places);
  return [...marks];
}

/** A state is no more than its country; a group that is only described (gunmen, civilians) has neither identity nor name. */
function marksOf(
  role: MarkedRole,
  { kind, known, country, name }: ReadEntity,
  entity: string | undefined,
  spelling: Spelling,
): readonly number[] {
  const at = MARK[role];
  const land = country === null ? [] : [mark(at + LEVEL.country, country)];
  if (kind === "state") return known === null ? land : [mark(at + LEVEL.country, known)];
  if (kind === "group" && known === null) return land;
  const identity =
    known === null ? (entity === undefined ? [] : [mark(at + LEVEL.entity, entity)]) : [mark(at + LEVEL.known, `${kind} ${known}`)];
  return [...identity, mark(at + LEVEL.name, foldedWords(name.ar, spelling).join("")), ...land];
}

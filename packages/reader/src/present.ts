import { findOpenNames, findSilence } from "./find-issues.ts";
import { findUnread } from "./find-unread.ts";
import type { Language } from "./language.ts";
import type { Words } from "./pipeline/2-words/words.ts";
import type { Names } from "./pipeline/4-names/names.ts";
import type { Times } from "./pipeline/5-times/times.ts";
import type { Speech } from "./pipeline/6-speech/speech.ts";
import type { Event } from "./pipeline/7-events/events.ts";
import type { Doubt } from "./pipeline/7-events/find-events.ts";
import type { Relation } from "./pipeline/8-relations/relations.ts";
import type { Link } from "./pipeline/9-linking/links.ts";
import type { Issue, ReadCredit, ReadEntity, ReadEvent, Reading, ReadRelation, ReadStatement, ReadTime } from "./reading/reading.ts";
import type { Report } from "./reading/report.ts";
import type { Span } from "./reading/span.ts";
import { toldEntities } from "./told-entities.ts";
import { VERSION } from "./version.ts";

/** What the stages found in one report. */
export interface Findings {
  readonly report: Report;
  readonly language: Language;
  readonly words: Words;
  readonly names: Names;
  readonly times: Times;
  readonly speech: Speech;
  readonly events: readonly Event[];
  readonly relations: readonly Relation[];
  readonly links: readonly Link[];
  readonly credits: readonly ReadCredit[];
  readonly doubts: readonly Doubt[];
}

/** Shapes the findings as a reading: indices become ids, inner fields stay inside. */
export function present(findings: Findings): Reading {
  const { report, language, words, names, times, speech, events, links, credits, doubts } = findings;
  const told = toldEntities(names, speech, events);
  const relations = findings.relations.filter(({ subject, object }) => told.has(subject) && told.has(object));
  const silence = findSilence({ statements: speech.statements.length, events: events.length, relations: relations.length });
  const unread = silence ? [] : findUnread(words, report.text, { ...speech, events, relations, doubts });
  return {
    report: { ...report, language: language.code },
    reader: { version: VERSION, model: language.model },
    sentences: words.sentences.map(span),
    mentions: names.mentions.flatMap((mention, i) =>
      told.has(mention.entity) ? [{ id: id("m", i), ...span(mention), entity: id("e", mention.entity) }] : [],
    ),
    entities: names.entities.flatMap((_, i) => (told.has(i) ? [presentEntity(findings, i)] : [])),
    times: times.times.map(presentTime),
    statements: speech.statements.map(presentStatement),
    events: events.map(presentEvent),
    relations: relations.map(presentRelation),
    issues: [...(silence ? [silence] : []), ...findOpenNames(names, links, told), ...unread],
    ...(credits.length > 0 ? { credits } : {}),
    inferredPublication: times.inferredPublication,
  };
}

/** A text that could not be read: its sentences, why not, and nothing else. */
export function presentUnread(report: Report, language: Language, words: Words, issue: Issue): Reading {
  return {
    report: { ...report, language: language.code },
    reader: { version: VERSION, model: language.model },
    sentences: words.sentences.map(span),
    mentions: [],
    entities: [],
    times: [],
    statements: [],
    events: [],
    relations: [],
    issues: [issue],
    inferredPublication: null,
  };
}

const id = (letter: string, index: number): string => `${letter}${index + 1}`;
const idOrNull = (letter: string, index: number | null): string | null => (index === null ? null : id(letter, index));
const entityIds = (indices: readonly number[]): string[] => indices.map((index) => id("e", index));
const span = ({ start, end }: Span): Span => ({ start, end });

function presentEntity({ names, links }: Findings, index: number): ReadEntity {
  const entity = names.entities[index] as Names["entities"][number];
  const link = links[index] as Link;
  return {
    id: id("e", index),
    kind: entity.kind,
    name: { ar: entity.name, en: link.english },
    country: link.country,
    sector: entity.sector,
    known: link.known,
    location: link.location,
    why: [...entity.why, ...link.why],
  };
}

function presentTime(time: Times["times"][number], index: number): ReadTime {
  const { interval, precision, stated, implied, anchor, why } = time;
  return { id: id("t", index), ...span(time), interval, precision, stated, implied, anchor, why };
}

function presentStatement(statement: Speech["statements"][number]): ReadStatement {
  return {
    id: id("s", statement.index),
    trigger: span(statement.trigger),
    speaker: id("e", statement.speaker),
    act: statement.act,
    quoted: statement.quoted,
    via: idOrNull("e", statement.via),
    addressee: idOrNull("e", statement.addressee),
    medium: statement.medium,
    time: idOrNull("t", statement.time),
    evidence: span(statement.evidence),
    content: statement.content && span(statement.content),
    why: statement.why,
  };
}

function presentEvent(event: Event): ReadEvent {
  return {
    id: id("v", event.index),
    type: event.type,
    mode: event.mode,
    trigger: span(event.trigger),
    evidence: span(event.evidence),
    actors: entityIds(event.actors),
    recipients: entityIds(event.recipients),
    places: entityIds(event.places),
    items: event.items.map((item) => ({ ...span(item), class: item.class, count: item.count, origin: idOrNull("e", item.origin) })),
    time: idOrNull("t", event.time),
    frame: idOrNull("t", event.frame),
    status: event.status,
    negated: event.negated,
    foreground: event.foreground,
    statement: idOrNull("s", event.statement),
    confidence: event.confidence,
    why: event.why,
  };
}

function presentRelation(relation: Relation, index: number): ReadRelation {
  return {
    id: id("r", index),
    type: relation.type,
    trigger: span(relation.trigger),
    subject: id("e", relation.subject),
    object: id("e", relation.object),
    office: relation.office,
    bearing: relation.bearing,
    km: relation.km,
    time: idOrNull("t", relation.time),
    status: relation.status,
    negated: relation.negated,
    statement: idOrNull("s", relation.statement),
    evidence: span(relation.evidence),
    why: relation.why,
  };
}

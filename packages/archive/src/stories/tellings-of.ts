import type { EventType, ReadEntity, ReadEvent, Reading, ReadMention, Span } from "@isnad/reader";
import { claimId } from "../claims/claim-rows.ts";
import type { Spelling } from "../open/archive.ts";
import { foldedWords } from "../search/folded-words.ts";
import { dayNumber, daySpanOf } from "./day-span-of.ts";
import { keysOf } from "./keys-of.ts";
import { lettersOf } from "./letters-of.ts";
import { MARK, mark } from "./marks.ts";
import { type Cast, identityMark, type Part, partsOf, partyMarks, sceneMarks, unknownParts } from "./party-marks.ts";
import { realityOf } from "./reality-of.ts";
import type { KeyedTelling, Sentence } from "./telling.ts";

/** A report whose events are to join stories. */
export interface ToldReport {
  readonly id: string;
  /** ISO day; `null` where it is not known. */
  readonly publishedOn: string | null;
  readonly reading: Reading;
}

/** A telling as far as its report alone makes it. */
export interface DraftTelling extends Omit<KeyedTelling, "origin"> {
  /** Who is marked besides, once it is known who of the archive they are. */
  readonly unknown: readonly Part[];
}

/** The events of a report as tellings, before the archive is asked. */
export function draftTellings({ id, reading, publishedOn }: ToldReport, spelling: Spelling): readonly DraftTelling[] {
  const cast: Cast = { entities: new Map(reading.entities.map((entity) => [entity.id, entity])), spelling };
  const published = publishedOn === null ? null : dayNumber(publishedOn);
  const scene = sceneOf(reading, cast);
  const sentences = new Map<number, Sentence>();
  return reading.events.map((event) => {
    const sentence = sentences.get(event.evidence.start) ?? sentenceOf(reading, event, scene, cast);
    sentences.set(event.evidence.start, sentence);
    const parts = partsOf(event);
    const days = daySpanOf(event, reading, publishedOn);
    const happening = mark(MARK.happening, `${ONE_KIND[event.type] ?? event.type} ${realityOf(event.status, days, published)}`);
    const parties = partyMarks(parts, cast);
    return {
      claim: claimId(id, event.id),
      report: id,
      days,
      marks: [...new Set([happening, ...parties, ...sentence.scene, ...sentence.letters])],
      keys: keysOf(happening, parties, sentence, days),
      unknown: unknownParts(parts, cast),
    };
  });
}

/** The same with the marks of those of whom it is known by now which entities of the archive they are. */
export function withIdentities({ unknown, marks, ...draft }: DraftTelling, entityOf: ReadonlyMap<string, string>): DraftTelling {
  const identities = unknown.flatMap(({ kind, local }) => {
    const id = entityOf.get(local);
    return id === undefined ? [] : [identityMark(kind, id)];
  });
  return {
    ...draft,
    marks: identities.length === 0 ? marks : [...new Set([...identities, ...marks])],
    unknown: unknown.filter(({ local }) => !entityOf.has(local)),
  };
}

/** A telling of a stored report: `origin` is the report whose near-copy that is. */
export function tellingOf(draft: DraftTelling, origin: string, entityOf: ReadonlyMap<string, string>): KeyedTelling {
  const { claim, report, days, marks, keys } = draft.unknown.length === 0 ? draft : withIdentities(draft, entityOf);
  return { claim, report, days, marks, keys, origin };
}

/** Types that one sentence tells of one event: who signs an agreement on working together agrees and works together. */
const ONE_KIND: Partial<Readonly<Record<EventType, EventType>>> = { COOPERATE: "AGREE" };

/** What of a reading is asked for each of its sentences. */
interface Scene {
  readonly speakers: ReadonlySet<string>;
  /** Who is named in a stretch, each once. */
  readonly namedIn: (span: Span) => readonly ReadEntity[];
}

function sceneOf({ statements, mentions }: Reading, { entities }: Cast): Scene {
  return {
    speakers: new Set(statements.map(({ speaker }) => speaker)),
    namedIn: ({ start, end }) => {
      const named = new Set<string>();
      for (let at = firstFrom(mentions, start); (mentions[at]?.start ?? end) < end; at++) {
        const mention = mentions[at] as ReadMention;
        if (mention.end <= end) named.add(mention.entity);
      }
      return [...named].flatMap((id) => entities.get(id) ?? []);
    },
  };
}

/** Where the first of things in order stands that begins at an offset or after it. */
function firstFrom(inOrder: readonly Span[], offset: number): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sentenceOf(reading: Reading, event: ReadEvent, { speakers, namedIn }: Scene, { spelling }: Cast): Sentence {
  const named = namedIn(event.evidence);
  const first = reading.sentences[0];
  const places = (some: readonly ReadEntity[]) => some.filter(({ kind }) => kind === "place");
  const scene = places(named).length > 0 || !first ? named : [...named, ...places(namedIn(first))];
  return { letters: lettersOf(wordsAround(reading, event, spelling)), scene: sceneMarks(scene, speakers, spelling) };
}

/** The words of the sentence, of a very long one those near the trigger. */
function wordsAround({ report }: Reading, { evidence, trigger }: ReadEvent, spelling: Spelling): readonly string[] {
  const start = Math.max(evidence.start, trigger.start - REACH);
  return foldedWords(report.text.slice(start, Math.min(evidence.end, trigger.end + REACH)), spelling);
}

/** UTF-16 units; about forty words. */
const REACH = 240;

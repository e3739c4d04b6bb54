import type { FoundClaim, Reading, ReportView } from "@isnad/server/api";
import type { PaintedRole } from "../../parts/chip.tsx";
import type { RoleSpan } from "../../parts/reading/role-span.ts";

/** A claim with the letters that it was read from. */
export interface ReadClaim {
  readonly claim: FoundClaim;
  readonly spans: readonly RoleSpan[];
  readonly evidence: { readonly start: number; readonly end: number };
  readonly why: readonly string[];
  readonly confidence: number | null;
  /** The claim that tells on whose word it rests. */
  readonly statement: string | null;
}

export type ClaimKind = FoundClaim["kind"];

type Statement = Reading["statements"][number];
type Event = Reading["events"][number];
type Relation = Reading["relations"][number];
type Told = Statement | Event | Relation;

/** The claims of a report with their letters, in the order of the text. A claim of which this reading knows nothing any more has no letters. */
export function readClaims({ id, reading, claims }: ReportView): readonly ReadClaim[] {
  const told = new Map<string, Told>(
    [...reading.statements, ...reading.events, ...reading.relations].map((one) => [`${id}/${one.id}`, one]),
  );
  const mentions = mentionsByEntity(reading);
  const read = claims.map((claim) => readClaim(claim, told.get(claim.claim), reading, mentions));
  return read.toSorted((a, b) => first(a) - first(b));
}

const first = ({ spans, evidence }: ReadClaim): number => spans.find(({ role }) => role === "trigger")?.start ?? evidence.start;

type Mentions = ReadonlyMap<string, readonly Reading["mentions"][number][]>;

function readClaim(claim: FoundClaim, told: Told | undefined, reading: Reading, mentions: Mentions): ReadClaim {
  if (!told) return { claim, spans: [], evidence: { start: 0, end: 0 }, why: [], confidence: null, statement: null };
  const parties = partiesOf(told).flatMap(([role, entity]) => {
    const mention = nearest(mentions.get(entity) ?? [], told);
    return mention ? [{ start: mention.start, end: mention.end, role }] : [];
  });
  const time = reading.times.find(({ id }) => id === told.time);
  const spans: readonly RoleSpan[] = [
    { ...told.trigger, role: "trigger" },
    ...parties,
    ...("items" in told ? told.items.map(({ start, end }) => ({ start, end, role: "item" as const })) : []),
    ...(time ? [{ start: time.start, end: time.end, role: "time" as const }] : []),
  ];
  const { evidence, why } = told;
  const confidence = "confidence" in told ? told.confidence : null;
  return { claim, spans, evidence, why, confidence, statement: "statement" in told ? told.statement : null };
}

/** Who stands in the claim, each with the role whose colour it takes. */
function partiesOf(told: Told): readonly (readonly [PaintedRole, string])[] {
  const as = (role: PaintedRole, entities: readonly (string | null)[]) =>
    entities.flatMap((entity) => (entity === null ? [] : [[role, entity] as const]));
  if ("speaker" in told) return [...as("speaker", [told.speaker, told.via]), ...as("recipient", [told.addressee])];
  if ("subject" in told) return [...as("actor", [told.subject]), ...as("recipient", [told.object])];
  return [...as("actor", told.actors), ...as("recipient", told.recipients), ...as("place", told.places)];
}

function mentionsByEntity({ mentions }: Reading): Mentions {
  return Map.groupBy(mentions, ({ entity }) => entity);
}

/** Of an entity's mentions the one nearest to the word of doing in the same sentence, else the nearest anywhere. */
function nearest(mentions: Mentions extends ReadonlyMap<string, infer List> ? List : never, { trigger, evidence }: Told) {
  const inside = mentions.filter(({ start, end }) => start >= evidence.start && end <= evidence.end);
  const from = inside.length > 0 ? inside : mentions;
  return from.reduce<(typeof from)[number] | null>((best, mention) => {
    return best === null || Math.abs(mention.start - trigger.start) < Math.abs(best.start - trigger.start) ? mention : best;
  }, null);
}

/** Sentences with letters in them of which no claim tells. */
export function unreadSentences({ sentences, report }: Reading, claims: readonly ReadClaim[]): Reading["sentences"] {
  const told = claims
    .flatMap(({ spans }) => spans.filter(({ role }) => role === "trigger").map(({ start }) => start))
    .toSorted((a, b) => a - b);
  let at = 0;
  return sentences.filter(({ start, end }) => {
    while (at < told.length && (told[at] ?? 0) < start) at++;
    const isTold = (told[at] ?? Number.POSITIVE_INFINITY) < end;
    return !isTold && LETTER.test(report.text.slice(start, end));
  });
}

const LETTER = /\p{L}/u;

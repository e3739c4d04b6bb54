import { createHmac } from "node:crypto";
import type { ReadEntity, Reading, Span } from "@isnad/reader";
import type { ClaimRecord, PartyRecord, ReportRecord } from "../record/record.ts";
import { type FullNames, fullNames, nameStretches, wordStretches, wordsOf } from "./name-stretches.ts";
import { type Replacement, replacedText } from "./replaced-text.ts";

/** Takes the names out of a report. */
export type Redaction = (report: ReportRecord) => ReportRecord;

/** Whose names are taken out, by the kinds of entity that each profile hides. */
export const REDACTION_PROFILES: Readonly<Record<string, readonly string[]>> = {
  people: ["person"],
  "people-and-groups": ["person", "group"],
};

/**
 * Puts stable pseudonyms for the names of a profile's kinds: in parties and offices, in the text wherever such an entity is mentioned, a word of its name stands,
 * or a full name that another report gives somebody, and in the title. The same entity has the same pseudonym in every export with the same key; without the key none can be led back. What
 * leads to the original (address, file, id) is left out. Names that the reader did not find stay: read a redacted export before you give it away.
 */
export function redaction(profile: string, key: string, bearers: readonly NameBearer[]): Redaction {
  const kinds = REDACTION_PROFILES[profile] ?? [];
  const pseudonym = (entity: string): string => createHmac("sha256", key).update(entity).digest("hex").slice(0, 8);
  const known = fullNames(
    bearers.flatMap(({ entity, kind, names }) => names.map((name) => [name, `${wordFor(kind, name)} ${pseudonym(entity)}`] as const)),
  );
  return (report) => redacted(report, (kind) => kinds.includes(kind), pseudonym, known);
}

/** An entity of a hidden kind, with the full names that any report of the archive gives it. */
export interface NameBearer {
  readonly entity: string;
  readonly kind: string;
  readonly names: readonly string[];
}

const wordFor = (kind: string, name: string): string => (/^\p{Script=Arabic}/u.test(name) ? ARABIC : ENGLISH)[kind] ?? "";

function redacted(
  report: ReportRecord,
  isHidden: (kind: string) => boolean,
  pseudonym: (entity: string) => string,
  known: FullNames,
): ReportRecord {
  const { reading } = report;
  const entityIds = new Map(
    report.claims.flatMap(({ parties, chain }) => [...parties, ...chain].map((party) => [party.localId, party.entityId] as const)),
  );
  const names = new Map(
    reading.entities
      .filter(({ kind }) => isHidden(kind))
      .map(({ id, kind }) => {
        const mark = pseudonym(entityIds.get(id) ?? `${report.id}/${id}`);
        return [id, { ar: `${ARABIC[kind] ?? ""} ${mark}`, en: `${ENGLISH[kind] ?? ""} ${mark}` }] as const;
      }),
  );
  const words = hiddenWords(reading, names);
  const stretches = (told: string): readonly Replacement[] => [...nameStretches(told, known), ...wordStretches(told, words)];
  const { text, move } = replacedText(reading.report.text, [...mentionStretches(reading, names), ...stretches(reading.report.text)]);
  const scrub = (told: string): string => replacedText(told, stretches(told)).text;
  const party = (told: PartyRecord): PartyRecord => {
    const name = names.get(told.localId);
    if (!name) return { ...told, nameAr: scrub(told.nameAr), nameEn: scrub(told.nameEn) };
    return { ...told, entityId: name.en, nameAr: name.ar, nameEn: name.en, known: null };
  };
  const moved = movedSpans(reading, move) as Reading;
  return {
    ...report,
    ...WITHOUT_TRACE,
    title: report.title && scrub(report.title),
    claims: report.claims.map((claim) => ({ ...redactedClaim(claim, move, party), office: claim.office && scrub(claim.office) })),
    reading: {
      ...moved,
      report: { ...moved.report, text, title: null, url: null, id: report.id },
      entities: moved.entities.map((entity) => redactedEntity(entity, names, scrub)),
    },
  };
}

function redactedEntity(entity: ReadEntity, names: Names, scrub: (text: string) => string): ReadEntity {
  const name = names.get(entity.id);
  if (name) return { ...entity, name, known: null, why: [] };
  return { ...entity, name: { ar: scrub(entity.name.ar), en: scrub(entity.name.en) } };
}

type Names = ReadonlyMap<string, { readonly ar: string; readonly en: string }>;

const ARABIC: Readonly<Record<string, string>> = { person: "شخص", group: "جماعة" };
const ENGLISH: Readonly<Record<string, string>> = { person: "Person", group: "Group" };

/** What would lead to the original. */
const WITHOUT_TRACE = { url: null, givenId: "", place: "", obtainedFrom: "", bytesSha256: "" };

const redactedClaim = (claim: ClaimRecord, move: (span: Span) => Span, party: (told: PartyRecord) => PartyRecord): ClaimRecord => ({
  ...claim,
  trigger: move(claim.trigger),
  evidence: move(claim.evidence),
  items: claim.items.map((item) => ({ ...item, ...move(item) })),
  parties: claim.parties.map(party),
  chain: claim.chain.map(party),
});

/** Where hidden entities are mentioned. */
const mentionStretches = ({ mentions }: Reading, names: Names): readonly Replacement[] =>
  mentions.flatMap(({ start, end, entity }) => {
    const name = names.get(entity);
    return name ? [{ start, end, by: name.ar }] : [];
  });

/** The words of hidden names, each with the pseudonym that stands for it. Words of one or two letters would hit others. */
function hiddenWords({ entities, mentions, report }: Reading, names: Names): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { id, kind, name } of entities) {
    const by = names.get(id);
    if (!by || kind !== "person") continue;
    const told = mentions.filter(({ entity }) => entity === id).map(({ start, end }) => report.text.slice(start, end));
    for (const word of wordsOf(name.ar, ...told)) words.set(word, by.ar);
    for (const word of wordsOf(name.en)) words.set(word, by.en);
  }
  return words;
}

/** The same values with every span of letters moved; intervals, whose ends are dates, stay. */
function movedSpans(value: unknown, move: (span: Span) => Span): unknown {
  if (Array.isArray(value)) return value.map((each) => movedSpans(each, move));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, each]) => [key, movedSpans(each, move)]);
  const { start, end } = value as Partial<Span>;
  const isSpan = typeof start === "number" && typeof end === "number";
  return { ...Object.fromEntries(entries), ...(isSpan ? move({ start, end }) : {}) };
}

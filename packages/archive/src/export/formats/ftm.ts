import { evidenceWords } from "../../claims/evidence-words.ts";
import { sha256 } from "../../open/sha256.ts";
import { type ClaimRecord, type PartyRecord, partiesAs, type ReportRecord, wordsAt } from "../../record/record.ts";
import { countryCodes } from "../country-codes.ts";
import type { Format } from "../format.ts";
import type { Loss } from "../loss.ts";
import { toldBy } from "../told-by.ts";

/** One FollowTheMoney entity. */
interface Thing {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/**
 * FollowTheMoney entities, one JSON object a line: reports are Articles, entities People, bodies and Addresses, events Events, relations and what
 * one did to another UnknownLinks, offices Memberships. Each claim carries a Note with its words and its chain, which the model has no place for.
 */
export const ftm: Format = async function* (reports, loss) {
  const written = new Set<string>();
  for await (const report of reports) {
    for (const thing of [article(report), ...report.claims.flatMap((claim) => thingsOf(claim, report, loss))]) {
      if (written.has(thing.id)) continue;
      written.add(thing.id);
      loss.written();
      yield `${JSON.stringify(thing)}\n`;
    }
  }
};

function thingsOf(claim: ClaimRecord, report: ReportRecord, loss: Loss): readonly Thing[] {
  if (claim.verdict === "rejected") {
    loss.leftOut(`${claim.kind}: rejected by a reviewer`);
    return [];
  }
  loss.dropped("spans, status and negation (told in a Note only)");
  const told = claim.kind === "event" ? [eventThing(claim, report)] : claim.kind === "relation" ? relationThings(claim, report) : [];
  return [...claim.parties.map(partyThing), ...told, noteThing(claim, report)];
}

const article = (report: ReportRecord): Thing =>
  thing(report.id, "Article", {
    title: [report.title ?? report.givenId],
    publisher: [report.source],
    publishedAt: [report.published],
    sourceUrl: [webAddress(report.url)],
    language: ["ara"],
    contentHash: [report.bytesSha256.slice(0, 40)],
    retrievedAt: [report.obtainedAt.slice(0, 19)],
    bodyText: [report.reading.report.text],
  });

function partyThing(party: PartyRecord): Thing {
  const country = [countryCodes(party.country)?.alpha2.toLowerCase() ?? null];
  if (party.kind === "place") {
    const degrees = (value: number | null) => [value === null ? null : String(value)];
    return thing(idOf(party.entityId), "Address", {
      full: [party.nameEn],
      name: [party.nameAr],
      country,
      latitude: degrees(party.latitude),
      longitude: degrees(party.longitude),
    });
  }
  return thing(idOf(party.entityId), schemaOf(party), {
    name: [party.nameAr],
    alias: [party.nameEn],
    country,
    topics: [TOPICS[party.sector ?? ""] ?? null],
  });
}

function schemaOf({ kind, sector }: PartyRecord): string {
  if (kind === "person") return "Person";
  if (kind === "group") return "LegalEntity";
  return kind === "state" || PUBLIC.has(sector ?? "") ? "PublicBody" : "Organization";
}

const PUBLIC: ReadonlySet<string> = new Set(["GOV", "MIL", "JUD", "SPY", "COP", "LEG"]);
const TOPICS: Readonly<Record<string, string>> = {
  MIL: "mil",
  GOV: "gov",
  IGO: "gov.igo",
  PTY: "pol.party",
  SPY: "gov.security",
  COP: "gov.security",
};

const eventThing = (claim: ClaimRecord, report: ReportRecord): Thing =>
  thing(idOf(claim.id), "Event", {
    name: [`${claim.type}: ${wordsAt(report, claim.trigger)}`],
    startDate: [claim.happened.start],
    endDate: [claim.happened.end],
    location: partiesAs(claim, "place").map(({ nameEn }) => nameEn),
    organizer: partiesAs(claim, "actor").map(({ entityId }) => idOf(entityId)),
    involved: partiesAs(claim, "recipient").map(({ entityId }) => idOf(entityId)),
    summary: [toldBy(claim, report)],
    proof: [report.id],
    recordId: [claim.id],
    sourceUrl: [webAddress(report.url)],
    publisher: [report.source],
  });

function relationThings(claim: ClaimRecord, report: ReportRecord): readonly Thing[] {
  const [subject] = partiesAs(claim, "subject");
  const [object] = partiesAs(claim, "object");
  if (!subject || !object) return [];
  const shared = {
    role: [claim.office ?? claim.type],
    startDate: [claim.happened.start],
    endDate: [claim.happened.end],
    summary: [toldBy(claim, report)],
    recordId: [claim.id],
  };
  const belongs = claim.type === "holds_office" || claim.type === "member_of" || claim.type === "commands";
  const ends = [idOf(subject.entityId), idOf(object.entityId)] as const;
  if (belongs && subject.kind === "person" && object.kind !== "person" && object.kind !== "place" && object.kind !== "group")
    return [thing(idOf(claim.id), "Membership", { ...shared, member: [ends[0]], organization: [ends[1]] })];
  return [thing(idOf(claim.id), "UnknownLink", { ...shared, subject: [ends[0]], object: [ends[1]] })];
}

const noteThing = (claim: ClaimRecord, report: ReportRecord): Thing =>
  thing(idOf(`note ${claim.id}`), "Note", {
    name: [`${claim.kind} ${claim.type}`],
    description: [
      [
        claim.status === null ? null : `status: ${claim.status}${claim.negated ? ", negated" : ""}`,
        `on the word of: ${claim.chain.map(({ nameEn }) => nameEn).join(" ← ") || "the report"}`,
        `words ${claim.evidence.start}–${claim.evidence.end}: ${evidenceWords(report.reading.report.text, claim)}`,
      ]
        .filter((line) => line !== null)
        .join("\n"),
    ],
    entity: [report.id, ...claim.parties.filter(({ kind }) => kind !== "place").map(({ entityId }) => idOf(entityId))],
  });

function thing(id: string, schema: string, properties: Readonly<Record<string, readonly (string | null)[]>>): Thing {
  const filled = Object.entries(properties).flatMap(([name, values]) => {
    const told = [...new Set(values.filter((value) => value !== null && value !== ""))] as string[];
    return told.length > 0 ? [[name, told] as const] : [];
  });
  return { id, schema, properties: Object.fromEntries(filled) };
}

/** FollowTheMoney's ids hold no spaces, colons or slashes. */
const idOf = (id: string): string => `isnad-${sha256(id).slice(0, 24)}`;

const webAddress = (url: string | null): string | null => (url !== null && /^https?:\/\//u.test(url) ? url : null);

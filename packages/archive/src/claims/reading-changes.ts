import type { ReadEvent, Reading, ReadRelation, ReadStatement } from "@isnad/reader";

/** A claim as people can compare it with another reading's: where it was read, and what it says by names. */
export interface ComparedClaim {
  readonly kind: "statement" | "event" | "relation";
  readonly words: string;
  readonly said: string;
}

/** What a new reading says otherwise than an earlier one of the same text. */
export interface ReadingChanges {
  readonly came: readonly ComparedClaim[];
  readonly gone: readonly ComparedClaim[];
  readonly changed: readonly { readonly from: ComparedClaim; readonly to: ComparedClaim }[];
}

/** Compares two readings of one text, claim by claim: claims of one kind that were read from the same words are the same claim. */
export function readingChanges(earlier: Reading, later: Reading): ReadingChanges {
  const [before, after] = [claimsByPlace(earlier), claimsByPlace(later)];
  const came = [...after].filter(([place]) => !before.has(place)).map(([, claim]) => claim);
  const gone = [...before].filter(([place]) => !after.has(place)).map(([, claim]) => claim);
  const changed = [...after].flatMap(([place, to]) => {
    const from = before.get(place);
    return from && from.said !== to.said ? [{ from, to }] : [];
  });
  return { came, gone, changed };
}

/** Claims by kind and trigger; where several were read from the same words, by their order there too. */
function claimsByPlace(reading: Reading): ReadonlyMap<string, ComparedClaim> {
  const claims = new Map<string, ComparedClaim>();
  for (const [kind, claim, said] of allClaims(reading)) {
    const place = `${kind} ${claim.trigger.start} ${claim.trigger.end}`;
    let order = 1;
    while (claims.has(`${place} ${order}`)) order++;
    claims.set(`${place} ${order}`, { kind, words: reading.report.text.slice(claim.trigger.start, claim.trigger.end), said });
  }
  return claims;
}

type Claim = ReadStatement | ReadEvent | ReadRelation;

function allClaims(reading: Reading): readonly (readonly [ComparedClaim["kind"], Claim, string])[] {
  const names = new Map(reading.entities.map(({ id, name }) => [id, name.ar]));
  const days = new Map(reading.times.map(({ id, interval }) => [id, `${interval.start ?? ""}..${interval.end ?? ""}`]));
  const named = (ids: readonly (string | null)[]) => ids.map((id) => names.get(id ?? "") ?? "–").join(", ");
  return [
    ...reading.statements.map((s) => ["statement", s, `${s.act}: ${named([s.speaker, s.via, s.addressee])}`] as const),
    ...reading.events.map(
      (e) =>
        [
          "event",
          e,
          `${eventKind(e)}: ${[e.actors, e.recipients, e.places].map(named).join(" → ")} ${days.get(e.time ?? e.frame ?? "") ?? ""}`.trim(),
        ] as const,
    ),
    ...reading.relations.map(
      (r) => ["relation", r, `${r.type} ${r.status}${r.negated ? " not" : ""}: ${named([r.subject, r.object])}`] as const,
    ),
  ];
}

const eventKind = ({ type, mode, status, negated }: ReadEvent): string =>
  [type, mode, status, negated ? "not" : null].filter(Boolean).join(" ");

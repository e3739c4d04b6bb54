import type { FoundClaim, NewReviews } from "@isnad/server/api";

export type Correction = NonNullable<NewReviews["correction"]>;

export type PartyRole = "actor" | "recipient" | "place" | "speaker" | "addressee" | "subject" | "object";

export interface DraftParty {
  readonly entity: string;
  readonly name: { readonly ar: string; readonly en: string };
}

/** A claim as it is being corrected; days are ISO, empty where open. */
export interface Draft {
  readonly type: string;
  readonly status: string;
  readonly negated: boolean;
  readonly from: string;
  readonly to: string;
  readonly parties: { readonly [Role in PartyRole]?: readonly DraftParty[] };
}

/** The roles that each kind of claim has. */
export const ROLES_OF: Readonly<Record<FoundClaim["kind"], readonly PartyRole[]>> = {
  event: ["actor", "recipient", "place"],
  statement: ["speaker", "addressee"],
  relation: ["subject", "object"],
};

export function draftOf({ kind, type, status, negated, happened, parties }: FoundClaim): Draft {
  const byRole = ROLES_OF[kind].map((role) => [role, parties.filter((party) => party.role === role)] as const);
  return {
    type,
    status: status ?? "occurred",
    negated,
    from: happened.start ?? "",
    to: happened.end ?? "",
    parties: Object.fromEntries(byRole),
  };
}

/** What of a claim the draft changes; `null` where nothing. */
export function correctionOf(claim: FoundClaim, draft: Draft): Correction | null {
  const before = draftOf(claim);
  const roles = ROLES_OF[claim.kind].filter((role) => idsOf(before, role).join(" ") !== idsOf(draft, role).join(" "));
  const correction = {
    ...(draft.type === before.type ? {} : { type: draft.type }),
    ...(draft.status === before.status ? {} : { status: draft.status }),
    ...(draft.negated === before.negated ? {} : { negated: draft.negated }),
    ...(draft.from === before.from ? {} : { happened_from: draft.from || null }),
    ...(draft.to === before.to ? {} : { happened_to: draft.to || null }),
    ...(roles.length === 0 ? {} : { parties: Object.fromEntries(roles.map((role) => [role, idsOf(draft, role)])) }),
  };
  return Object.keys(correction).length === 0 ? null : correction;
}

const idsOf = ({ parties }: Draft, role: PartyRole): readonly string[] => (parties[role] ?? []).map(({ entity }) => entity);

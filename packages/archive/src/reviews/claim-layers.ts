import type { PartyRole } from "../schema/tables.ts";
import type { ClaimAction, Correction } from "./review.ts";
import type { KnownAs } from "./review-appearance.ts";
import type { ClaimRow, PartyRow, WholeClaim } from "./whole-claim.ts";

/** One review as a layer over what was read. */
export interface Layer {
  readonly action: ClaimAction;
  readonly correction: Correction | null;
}

/** How the report knows an entity that a reviewer put in. */
export type AppearanceOf = (entity: string) => KnownAs;

/** A claim as it stands under its reviews, the oldest first: each correction replaces what it names, and the last word gives the verdict. */
export function layered(read: WholeClaim, layers: readonly Layer[], appearanceOf: AppearanceOf): WholeClaim {
  return layers.reduce((claim, layer) => withLayer(claim, layer, appearanceOf), read);
}

function withLayer({ claim, parties }: WholeClaim, { action, correction }: Layer, appearanceOf: AppearanceOf): WholeClaim {
  if (action === "annotate") return { claim, parties };
  if (action !== "correct" || correction === null) return { claim: { ...claim, verdict: VERDICTS[action] }, parties };
  const { parties: corrected = {}, ...columns } = correction;
  return {
    claim: { ...claim, ...(columns as Partial<ClaimRow>), verdict: "corrected" },
    parties: [...parties.filter(({ role }) => !(role in corrected)), ...newParties(claim, corrected, appearanceOf)],
  };
}

const VERDICTS = { accept: "accepted", reject: "rejected", correct: "corrected" } as const;

function newParties(claim: ClaimRow, corrected: NonNullable<Correction["parties"]>, appearanceOf: AppearanceOf): readonly PartyRow[] {
  return Object.entries(corrected).flatMap(([role, entities]) =>
    entities.map((entity) => ({
      claim_id: claim.id,
      role: role as PartyRole,
      report_id: claim.report_id,
      ...appearanceOf(entity),
    })),
  );
}

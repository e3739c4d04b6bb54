import type { Candidate } from "./candidate.ts";
import type { Chains } from "./chains.ts";
import type { Compared } from "./compared.ts";
import { isCalled } from "./is-called.ts";
import type { NameContext } from "./name-context.ts";

/** Candidates further back than this are not looked at. */
const FAR = 400;

/** Joins the two candidates of a dual (`البلدان`, at `j` and behind it) to the two last of a kind told of before. */
export function joinPair(
  context: NameContext,
  candidates: readonly Candidate[],
  compared: readonly Compared[],
  chains: Chains,
  j: number,
): void {
  const pair = lastTwo(context, candidates, compared, chains, j);
  if (!pair) return;
  chains.join(pair[0], j, WHY);
  chains.join(pair[1], j + 1, WHY);
}

type Pair = readonly [number, number];

/** The last two of the sort that the dual names. */
function lastTwo(
  context: NameContext,
  candidates: readonly Candidate[],
  compared: readonly Compared[],
  chains: Chains,
  j: number,
): Pair | null {
  const dual = candidates[j] as Candidate;
  const lasts = new Map<Side, number>();
  for (let i = j - 1; i >= 0 && j - i < FAR; i--) {
    const side = sideOf(candidates[i] as Candidate, compared[i] as Compared);
    if (!mayBeMeant(context, dual, side, candidates[i] as Candidate, compared[i] as Compared)) continue;
    const last = lasts.get(side);
    if (last === undefined) lasts.set(side, i);
    else if (!chains.same(last, i)) return [i, last];
  }
  return null;
}

const WHY = "one of two told of before";

/** Two of one sort are a pair. */
type Side = "state" | "person" | "body" | "none";

function sideOf({ basis, kind, reference, number }: Candidate, { id }: Compared): Side {
  if (id?.startsWith("country:")) return "state";
  if (basis === "back" || number !== "Sing") return "none";
  if (kind === "person") return reference === "description" ? "none" : "person";
  return kind === "organization" || kind === "armed_group" ? "body" : "none";
}

/** `الدولتان` are states, `الرجلان` people, `الحركتان` bodies that are called so. */
function mayBeMeant(context: NameContext, { kind, lemma }: Candidate, side: Side, earlier: Candidate, compared: Compared): boolean {
  if (side === "none" || ((kind === "state" || kind === "person") && side !== kind)) return false;
  return lemma === null || (side === "person" ? earlier.sector === "GOV" : isCalled(context, earlier, compared, lemma));
}

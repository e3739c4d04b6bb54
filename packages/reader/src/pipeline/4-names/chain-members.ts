import type { Candidate } from "./candidate.ts";
import type { Chains } from "./chains.ts";
import { containers } from "./containers.ts";
import { keepFeatures } from "./keep-features.ts";
import type { NameContext } from "./name-context.ts";

/** A chain's candidates, by index, and its features for the choice to keep it. */
export interface ChainMembers {
  readonly members: readonly number[];
  readonly features: Int32Array;
}

/** The chains in the order of their first candidates; descriptions that look back to nothing are none, and none decides what is kept. */
export function chainMembers(context: NameContext, candidates: readonly Candidate[], chains: Chains): ChainMembers[] {
  const byRoot = new Map<number, number[]>();
  candidates.forEach((_, i) => {
    const root = chains.root(i);
    const list = byRoot.get(root);
    if (list) list.push(i);
    else byRoot.set(root, [i]);
  });
  const around = containers(candidates);
  const namesakes = new Map<string, number>();
  const named = (i: number): boolean => (candidates[i] as Candidate).basis !== "back";
  return [...byRoot.values()]
    .filter((all) => all.some(named))
    .map((all) => {
      const members = all.filter(named);
      const own = members.map((i) => candidates[i] as Candidate);
      const first = own[0] as Candidate;
      const name = `${first.kind} ${first.lemma}`;
      const before = first.lemma ? (namesakes.get(name) ?? 0) : 0;
      namesakes.set(name, before + 1);
      const inner = members.map((i) => candidates.slice(i + 1, i + 4).find(({ to }) => to <= (candidates[i] as Candidate).to) ?? null);
      return {
        members: all,
        features: keepFeatures(
          context,
          own,
          before,
          members.map((i) => candidates[around[i] as number] ?? null),
          inner,
        ),
      };
    });
}

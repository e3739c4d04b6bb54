import type { Candidate } from "./candidate.ts";
import type { Chains } from "./chains.ts";
import type { Compared } from "./compared.ts";
import type { NameContext } from "./name-context.ts";

/**
 * Bodies told of by their name with and without the noun for what they are (`منظمة هيومن رايتس ووتش`, `هيومن رايتس ووتش`), and by the beginning of
 * a longer name (`حزب العمال` beside `حزب العمال الكردستاني`), where only one name begins so.
 */
export function joinBodies(
  { knowledge }: NameContext,
  candidates: readonly Candidate[],
  compared: readonly Compared[],
  chains: Chains,
): void {
  const bodies = candidates.flatMap((candidate, i) => (isBody(candidate) ? [i] : []));
  const byText = new Map<string, number>();
  for (const i of bodies) {
    const { text } = compared[i] as Compared;
    if (!byText.has(text)) byText.set(text, i);
  }
  const longer = new Map<string, Set<number>>();
  for (const i of byText.values()) {
    const { words } = compared[i] as Compared;
    if (words.length > 1 && knowledge.appositive.has(words[0] as string))
      join(byText.get(words.slice(1).join(" ")), i, chains, "name without its head noun");
    for (let length = LEAST; length < words.length; length++) {
      const start = words.slice(0, length).join(" ");
      if (!byText.has(start)) continue;
      const found = longer.get(start) ?? new Set();
      longer.set(start, found.add(chains.root(i)));
    }
  }
  for (const [start, roots] of longer)
    if (roots.size === 1) join(byText.get(start), [...roots][0] as number, chains, "beginning of a longer name");
}

/** Words that a beginning has at least. */
const LEAST = 2;

const isBody = ({ kind, basis, number }: Candidate): boolean =>
  (kind === "organization" || kind === "armed_group") && basis !== "back" && number === "Sing";

function join(one: number | undefined, other: number, chains: Chains, why: string): void {
  if (one !== undefined) chains.join(Math.min(one, other), Math.max(one, other), why);
}

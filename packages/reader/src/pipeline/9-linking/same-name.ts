import type { LinkingKnowledge } from "./linking-knowledge.ts";

/** Ids of what a whole name means; `مدينة سرت` means سرت, `قطاع غزة الفلسطيني` the strip, `العاصمة اللبنانية` the capital of Lebanon. */
export function sameName(knowledge: LinkingKnowledge, name: string): readonly string[] {
  const keys = knowledge.keys(name);
  return (
    knowledge.named.get(keys.join(" ")) ?? capital(knowledge, keys) ?? behindHead(knowledge, keys) ?? beforeOrigin(knowledge, keys) ?? []
  );
}

function capital(
  { capitalWords, states, capitals }: LinkingKnowledge,
  [first = "", second = "", ...rest]: readonly string[],
): readonly string[] | null {
  const city = rest.length === 0 && capitalWords.has(first) ? capitals.get(states.get(second) ?? "") : undefined;
  return city === undefined ? null : [city];
}

function behindHead({ heads, named }: LinkingKnowledge, [first = "", ...rest]: readonly string[]): readonly string[] | null {
  if (!heads.get(first)?.same) return null;
  return named.get(rest.join(" "))?.filter((id) => id.startsWith("place:")) ?? null;
}

/** A state's adjective behind a name keeps of those that bear it the state's own. */
function beforeOrigin(knowledge: LinkingKnowledge, keys: readonly string[]): readonly string[] | null {
  const state = keys.length < 2 || keys.length > LONGEST ? undefined : knowledge.states.get(keys.at(-1) as string);
  if (state === undefined) return null;
  const ids = sameName(knowledge, keys.slice(0, -1).join(" ")).filter((id) => knowledge.known.get(id)?.country === state);
  return ids.length > 0 ? ids : null;
}

/** Longer phrases are no names. */
const LONGEST = 8;

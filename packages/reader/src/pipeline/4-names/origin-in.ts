import type { NameContext } from "./name-context.ts";

/** The country that an adjective of origin or a state's name within the tokens gives; `null` where none or several do. */
export function originIn({ words, names, knowledge }: NameContext, from: number, to: number): string | null {
  const countries = new Set<string>();
  for (let at = from; at < to; at++) {
    const token = words.tokens[at];
    if (!token) continue;
    const origin = knowledge.origins.get(token.key);
    if (origin) countries.add(origin.country);
    const hit = names.known[token.word];
    if (hit?.firstToken === at) for (const { country } of hit.name.things.slice(0, 1)) if (country) countries.add(country);
  }
  return countries.size === 1 ? ([...countries][0] as string) : null;
}

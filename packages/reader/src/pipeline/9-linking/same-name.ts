import type { LinkingKnowledge } from "./linking-knowledge.ts";

/** Ids of what a whole name means; `مدينة سرت` means سرت. */
export function sameName(knowledge: LinkingKnowledge, name: string): readonly string[] {
  const keys = knowledge.keys(name);
  const whole = knowledge.named.get(keys.join(" "));
  if (whole) return whole;
  const [first = "", ...rest] = keys;
  return knowledge.heads.get(first)?.same ? (knowledge.named.get(rest.join(" ")) ?? []) : [];
}

import type { Names } from "@isnad/reader";

/** `B-PER`, `I-ORG`, `O` … for each token: names of persons, places and states, bodies and armed groups; the outermost name wins. */
export function nameTags({ mentions, entities }: Names, tokens: number): string[] {
  const tags = new Array<string>(tokens).fill("O");
  for (const { from, to, entity, reference } of mentions) {
    const type = TYPES[entities[entity]?.kind ?? ""];
    if (!type || reference !== "name" || tags.slice(from, to).some((tag) => tag !== "O")) continue;
    for (let i = from; i < to; i++) tags[i] = `${i === from ? "B" : "I"}-${type}`;
  }
  return tags;
}

const TYPES: Readonly<Record<string, "PER" | "LOC" | "ORG">> = {
  person: "PER",
  place: "LOC",
  state: "LOC",
  organization: "ORG",
  armed_group: "ORG",
};

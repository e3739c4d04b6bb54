import type { Words } from "../2-words/words.ts";
import type { Names } from "./names.ts";

/**
 * `B-PER`, `I-ORG`, `O` … for each token, as name corpora label: names of people, places and states, bodies and armed groups, without clitics.
 * Armies are none there. The tagger's labels stand; where it sees nothing, the outermost name found otherwise.
 */
export function nameTags(words: Words, { mentions, entities, labels }: Names): string[] {
  const tags = new Array<string>(words.tokens.length).fill("O");
  words.words.forEach(({ from, to }, i) => {
    const label = labels?.[i] ?? "O";
    if (label === "O" || label.endsWith("MISC")) return;
    let first = from;
    while (first < to - 1 && CLITICS.has(words.tokens[first]?.pos ?? "")) first++;
    for (let at = first; at < to; at++) tags[at] = at === first ? label : label.replace("B-", "I-");
  });
  for (const { from, to, entity, reference, why } of mentions) {
    const type = TYPES[entities[entity]?.kind ?? ""];
    if (why[0] === "name of the tables" && (entities[entity]?.candidates.length !== 1 || entities[entity]?.sector === "MIL")) continue;
    if (!type || reference !== "name" || !SURE.has(why[0] ?? "") || tags.slice(from, to).some((tag) => tag !== "O")) continue;
    for (let at = from; at < to; at++) tags[at] = `${at === from ? "B" : "I"}-${type}`;
  }
  return tags;
}

const CLITICS: ReadonlySet<string> = new Set(["CCONJ", "ADP", "PART", "SCONJ", "DET", "AUX"]);
const SURE: ReadonlySet<string> = new Set(["name beside title", "last word of a full name", "name of the tables"]);

const TYPES: Readonly<Record<string, "PER" | "LOC" | "ORG">> = {
  person: "PER",
  place: "LOC",
  state: "LOC",
  organization: "ORG",
  armed_group: "ORG",
};

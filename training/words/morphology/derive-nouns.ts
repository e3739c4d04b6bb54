import { spell } from "./spell.ts";
import { type Verb, weakness } from "./verb.ts";
import { fillPattern } from "./verb-stems.ts";

/** A noun or adjective made from a verb by pattern. */
export interface DerivedNoun {
  readonly lemma: string;
  readonly kind: "active participle" | "passive participle" | "masdar";
}

/** Participles of every verb, and the masdars that pattern alone tells (not those of the first form). */
export function deriveNouns(verb: Verb): DerivedNoun[] {
  const [active, passive] = participles(verb);
  const nouns: DerivedNoun[] = [];
  const add = (pattern: string | undefined, kind: DerivedNoun["kind"]) => {
    if (pattern) nouns.push({ lemma: spell(fillPattern(pattern, verb)), kind });
  };
  add(active, "active participle");
  add(passive, "passive participle");
  for (const pattern of masdars(verb)) add(pattern, "masdar");
  return nouns;
}

function participles(verb: Verb): readonly [string, string] {
  const kind = weakness(verb);
  if (verb.form === 1) return FIRST[kind](verb.root);
  const [active, passive] = (kind === "hollow" ? HOLLOW : kind === "doubled" ? DOUBLED : SOUND)[verb.form] ?? ["", ""];
  if (kind !== "defective") return [`مu${active}`, `مu${passive}`];
  return [`مu${active.slice(0, -2)}I`, `مu${passive.slice(0, -2)}Y`];
}

const FIRST: Readonly<Record<ReturnType<typeof weakness>, (root: readonly string[]) => readonly [string, string]>> = {
  sound: () => ["1A2i3", "مa12U3"],
  hollow: (root: readonly string[]) => ["1Aءi3", root[1] === "و" ? "مa1U3" : "مa1I3"],
  doubled: () => ["1A2~", "مa12U3"],
  defective: (root: readonly string[]) => ["1A2I", root[2] === "و" ? "مa12U" : "مa12I"],
};

function masdars(verb: Verb): readonly string[] {
  const kind = weakness(verb);
  const key = kind === "sound" || kind === "doubled" ? "sound" : kind;
  return MASDARS[key][verb.form] ?? (kind === "hollow" ? (MASDARS.sound[verb.form] ?? []) : []);
}

/** Stems of active and passive participle after مـ. */
const SOUND: Readonly<Record<number, readonly [string, string]>> = {
  2: ["1a2~i3", "1a2~a3"],
  3: ["1A2i3", "1A2a3"],
  4: ["12i3", "12a3"],
  5: ["ta1a2~i3", "ta1a2~a3"],
  6: ["ta1A2i3", "ta1A2a3"],
  7: ["n1a2i3", "n1a2a3"],
  8: ["1ta2i3", "1ta2a3"],
  9: ["12a3~", "12a3~"],
  10: ["sta12i3", "sta12a3"],
  11: ["1a23i4", "1a23a4"],
  12: ["ta1a23i4", "ta1a23a4"],
  14: ["12a3i4~", "12a3a4~"],
};

const HOLLOW: Readonly<Record<number, readonly [string, string]>> = {
  4: ["1I3", "1A3"],
  7: ["n1A3", "n1A3"],
  8: ["1tA3", "1tA3"],
  10: ["sta1I3", "sta1A3"],
};

const DOUBLED: Readonly<Record<number, readonly [string, string]>> = {
  3: ["1A2~", "1A2~"],
  4: ["1i2~", "1a2~"],
  6: ["ta1A2~", "ta1A2~"],
  7: ["n1a2~", "n1a2~"],
  8: ["1ta2~", "1ta2~"],
  10: ["sta1i2~", "sta1a2~"],
};

const MASDARS: Readonly<Record<"sound" | "hollow" | "defective", Readonly<Record<number, readonly string[]>>>> = {
  sound: {
    2: ["ta12I3"],
    3: ["مu1A2a3E", "1i2A3"],
    4: ["ءi12A3"],
    5: ["ta1a2~u3"],
    6: ["ta1A2u3"],
    7: ["An1i2A3"],
    8: ["A1ti2A3"],
    9: ["A12i3A3"],
    10: ["Asti12A3"],
    11: ["1a23a4E"],
    12: ["ta1a23u4"],
    14: ["A12i3ءA4"],
  },
  hollow: { 4: ["ءi1A3E"], 7: ["An1iيA3"], 8: ["A1tiيA3"], 10: ["Asti1A3E"] },
  defective: {
    2: ["ta12iيE"],
    3: ["مu1A2AE"],
    4: ["ءi12Aء"],
    5: ["ta1a2~I"],
    6: ["ta1A2I"],
    7: ["An1i2Aء"],
    8: ["A1ti2Aء"],
    10: ["Asti12Aء"],
  },
};

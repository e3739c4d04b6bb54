import { type Verb, weakness } from "./verb.ts";

/** The stems that a verb's forms are made of, in sounds (see `spell`); digits stand for the root's letters. */
export interface VerbStems {
  /** Before vowels and at the end. */
  readonly past: string;
  /** Before consonants: زرت beside زار. */
  readonly pastClosed: string;
  readonly present: string;
  readonly presentClosed: string;
  /** Vowel of the present's prefix. */
  readonly prefix: "a" | "u";
}

/** Stems of the active and the passive voice. */
export function verbStems(verb: Verb): { readonly active: VerbStems; readonly passive: VerbStems } {
  const patterns = patternsOf(verb);
  const [past, pastClosed, present, presentClosed, passivePast, passivePastClosed, passivePresent, passivePresentClosed] = patterns.map(
    (pattern) => fillPattern(pattern, verb),
  ) as [string, string, string, string, string, string, string, string];
  const prefix = [2, 3, 4, 11].includes(verb.form) ? "u" : "a";
  return {
    active: { past, pastClosed, present, presentClosed, prefix },
    passive: {
      past: passivePast,
      pastClosed: passivePastClosed,
      present: passivePresent,
      presentClosed: passivePresentClosed,
      prefix: "u",
    },
  };
}

/** Past, past closed, present, present closed; the same of the passive. */
type Patterns = readonly string[];

function patternsOf(verb: Verb): Patterns {
  // رأى and أرى have lost their hamza in the present (the fourth form in the past too).
  if (verb.root.join("") === "رءي" && verb.form === 1) return ["1a2a3", "1a2a3", "1a3", "1a3", "1u2i3", "1u2i3", "1a3", "1a3"];
  if (verb.root.join("") === "رءي" && verb.form === 4) return ["ءa1a3", "ءa1a3", "1i3", "1i3", "ءu1i3", "ءu1i3", "1a3", "1a3"];
  const kind = weakness(verb);
  if (verb.form === 1) return firstForm(verb, kind);
  if (kind === "hollow") return HOLLOW[verb.form] as Patterns;
  if (kind === "doubled") return DOUBLED[verb.form] as Patterns;
  const [past, present, passivePast, passivePresent] = SOUND[verb.form] as readonly [string, string, string, string];
  return [past, past, present, present, passivePast, passivePast, passivePresent, passivePresent];
}

function firstForm({ vowels, root }: Verb, kind: ReturnType<typeof weakness>): Patterns {
  const [past, present] = vowels.split("-") as [string, string];
  if (kind === "hollow") {
    const long = present.toUpperCase();
    const closed = present === "u" ? "u" : "i";
    return ["1A3", `1${closed}3`, `1${long}3`, `1${present}3`, "1I3", "1i3", "1A3", "1a3"];
  }
  if (kind === "doubled") return ["1a2~", `1a2${past}3`, `1${present}2~`, `12${present}3`, "1u2~", "1u2i3", "1a2~", "12a3"];
  const dropped = root[0] === "و" && (present === "i" || DROPPING.has(root.join("")));
  const stem = dropped ? `2${present}3` : `12${present}3`;
  return [`1a2${past}3`, `1a2${past}3`, stem, stem, "1u2i3", "1u2i3", "12a3", "12a3"];
}

/** Puts the root's letters into a pattern, and lets the eighth form's ت become like the letter before it. */
export function fillPattern(pattern: string, { root, form }: Verb): string {
  const first = root[0] as string;
  if (form === 8) {
    if (first === "و" || root.join("") === "ءخذ") return fill(pattern.replace("1t", "ت~").replace("t", "ت"), root);
    const like = LIKE[first];
    if (like) return fill(pattern.replace("t", like), root);
  }
  const filled = fill(pattern.replaceAll("t", "ت"), root);
  // Two hamzas in one syllable: the second becomes length (آمن).
  return filled
    .replace(/^ءiء/, "ءI")
    .replace("ءaءa", "ءAAa")
    .replace(/ءaء(?![aiuAIU])/, "ءA")
    .replace(/^ءuء(?![aiuAIU])/, "ءU");
}

function fill(pattern: string, root: readonly string[]): string {
  return pattern.replace(/[1-4ns]/g, (sign) => (sign === "n" ? "ن" : sign === "s" ? "س" : (root[Number(sign) - 1] as string)));
}

/** What ت becomes after these letters. */
const LIKE: Readonly<Record<string, string>> = { ص: "ط", ض: "ط", ط: "~", ظ: "ط", د: "~", ذ: "د", ز: "د", ث: "~" };

/** Verbs of an a-present that drop their و all the same. */
const DROPPING: ReadonlySet<string> = new Set(["وقع", "وضع", "ودع", "وسع", "وهب", "وطء", "وزع"]);

const SOUND: Readonly<Record<number, readonly [string, string, string, string]>> = {
  2: ["1a2~a3", "1a2~i3", "1u2~i3", "1a2~a3"],
  3: ["1A2a3", "1A2i3", "1U2i3", "1A2a3"],
  4: ["ءa12a3", "12i3", "ءu12i3", "12a3"],
  5: ["ta1a2~a3", "ta1a2~a3", "tu1u2~i3", "ta1a2~a3"],
  6: ["ta1A2a3", "ta1A2a3", "tu1U2i3", "ta1A2a3"],
  7: ["An1a2a3", "n1a2i3", "An1u2i3", "n1a2a3"],
  8: ["A1ta2a3", "1ta2i3", "A1tu2i3", "1ta2a3"],
  9: ["A12a3~", "12a3~", "A12u3~", "12a3~"],
  10: ["Asta12a3", "sta12i3", "Astu12i3", "sta12a3"],
  11: ["1a23a4", "1a23i4", "1u23i4", "1a23a4"],
  12: ["ta1a23a4", "ta1a23a4", "tu1u23i4", "ta1a23a4"],
  14: ["A12a3a4~", "12a3i4~", "A12u3i4~", "12a3a4~"],
};

const HOLLOW: Readonly<Record<number, Patterns>> = {
  4: ["ءa1A3", "ءa1a3", "1I3", "1i3", "ءu1I3", "ءu1i3", "1A3", "1a3"],
  7: ["An1A3", "An1a3", "n1A3", "n1a3", "An1I3", "An1i3", "n1A3", "n1a3"],
  8: ["A1tA3", "A1ta3", "1tA3", "1ta3", "A1tI3", "A1ti3", "1tA3", "1ta3"],
  10: ["Asta1A3", "Asta1a3", "sta1I3", "sta1i3", "Astu1I3", "Astu1i3", "sta1A3", "sta1a3"],
};

const DOUBLED: Readonly<Record<number, Patterns>> = {
  3: ["1A2~", "1A2a3", "1A2~", "1A2i3", "1U2i3", "1U2i3", "1A2~", "1A2a3"],
  4: ["ءa1a2~", "ءa12a3", "1i2~", "12i3", "ءu1i2~", "ءu12i3", "1a2~", "12a3"],
  6: ["ta1A2~", "ta1A2a3", "ta1A2~", "ta1A2a3", "tu1U2i3", "tu1U2i3", "ta1A2~", "ta1A2a3"],
  7: ["An1a2~", "An1a2a3", "n1a2~", "n1a2i3", "An1u2~", "An1u2i3", "n1a2~", "n1a2a3"],
  8: ["A1ta2~", "A1ta2a3", "1ta2~", "1ta2i3", "A1tu2~", "A1tu2i3", "1ta2~", "1ta2a3"],
  10: ["Asta1a2~", "Asta12a3", "sta1i2~", "sta12i3", "Astu1i2~", "Astu12i3", "sta1a2~", "sta12a3"],
};

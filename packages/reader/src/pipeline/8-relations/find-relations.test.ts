import { describe, expect, test } from "vitest";
import type { EntityKind } from "../../reading/vocabulary.ts";
import { drawnTree } from "../3-syntax/drawn-tree.ts";
import type { Mention, Names } from "../4-names/names.ts";
import type { Speech } from "../6-speech/speech.ts";
import { findRelations } from "./find-relations.ts";
import type { RelationsKnowledge, RelationWord, Slot } from "./relations-knowledge.ts";

const KINDS: ReadonlySet<EntityKind> = new Set(["person", "state", "organization", "armed_group", "group", "place"]);
const PLACES: ReadonlySet<EntityKind> = new Set(["place", "state"]);
const after = (preposition: string): Slot => ({ at: "after", preposition });
const word = (entry: Partial<RelationWord> & Pick<RelationWord, "type" | "wordClass" | "subject" | "object">): RelationWord => ({
  rest: [],
  beside: null,
  subjectKinds: null,
  objectKinds: null,
  why: "table word",
  ...entry,
});

const knowledge: RelationsKnowledge = {
  words: new Map([
    ["holds", [word({ type: "controls", wordClass: "verb", subject: [{ at: "subject" }], object: [after("over")] })]],
    ["grip", [word({ type: "controls", wordClass: "noun", subject: [{ at: "owner" }], object: [after("over")] })]],
    ["loyal", [word({ type: "loyal_to", wordClass: "adjective", subject: [{ at: "head" }], object: [after("to")] })]],
  ]),
  ends: new Map([
    ["controls", { subject: KINDS, object: PLACES }],
    ["loyal_to", { subject: KINDS, object: KINDS }],
  ]),
  places: {
    bearings: new Map([
      ["north", "N"],
      ["east", "E"],
    ]),
    links: new Map([
      ["in", "in"],
      ["of", "filler"],
      ["near", "near"],
    ]),
    edges: new Set(["border"]),
    units: new Map([["miles", 1.609]]),
  },
  stretches: new Set(),
  ministers: new Set(),
  heads: new Set(),
  titleJoints: new Set(),
  titles: new Set(),
  jointTitles: new Set(),
  titleWords: new Set(),
  formers: new Set(),
  ranks: new Set(),
  addresses: new Set(),
  sites: new Set(),
  partners: new Set(),
  agents: [["by"]],
  seats: new Set(["embassy"]),
  inside: new Set(["in"]),
  within: new Set(["in"]),
  joiners: new Set(["and"]),
  relatives: new Set(["which"]),
  bridges: new Set(["is"]),
  fulfilled: new Set(["by"]),
  pronouns: { he: new Set(["it"]), she: new Set(), they: new Set() },
  verbOnly: new Set(),
  bound: new Set(),
  homeland: new Set(["country"]),
};

const speech: Speech = {
  statements: [],
  scope: new Int32Array(100).fill(-1),
  realis: () => ({ status: "occurred", negated: false, why: [] }),
};

/** Relations of a drawn sentence whose mentions are given as word and kind. */
function relations(drawing: string, kinds: Readonly<Record<string, EntityKind>>): readonly string[] {
  const { words, syntax } = drawnTree(drawing);
  const named = words.tokens.filter((token) => token.form in kinds);
  const mentions: Mention[] = named.map((token, entity) => ({
    start: token.start,
    end: token.end,
    from: token.index,
    to: token.index + 1,
    head: token.index,
    reference: "name",
    entity,
    why: [],
  }));
  const names: Names = {
    mentions,
    entities: named.map((token, index) => ({
      index,
      kind: kinds[token.form] as EntityKind,
      name: token.form,
      country: null,
      sector: null,
      candidates: [],
      mentions: [index],
      of: null,
      faint: false,
      why: [],
    })),
    offices: [],
    byHead: words.tokens.map((token) => mentions.flatMap((mention, i) => (mention.head === token.index ? [i] : []))),
  };
  const text = { source: "", normal: "", origins: new Int32Array(1) };
  const found = findRelations(text, words, syntax, names, { times: [], inferredPublication: null }, speech, [], knowledge);
  return found.map(({ type, subject, object, bearing, km }) =>
    [type, named[subject]?.form, named[object]?.form, bearing, km].filter((part) => part !== null).join(" "),
  );
}

describe("a relation word finds its ends", () => {
  test("by the verb's subject and preposition", () => {
    expect(
      relations("holds/VERB/0/root Army/NOUN/1/nsubj over/ADP/4/case Town/NOUN/1/obl", { Army: "organization", Town: "place" }),
    ).toEqual(["controls Army Town"]);
  });
  test("by order where the tree is broken", () => {
    expect(relations("holds/VERB/0/root Army/X/1/dep over/ADP/1/dep Town/X/1/dep", { Army: "organization", Town: "place" })).toEqual([
      "controls Army Town",
    ]);
  });
  test("by the head of a relative clause", () => {
    expect(
      relations("Town/NOUN/0/root which/DET/3/mark holds/VERB/1/acl over/ADP/5/case it/PRON/3/obl Army/NOUN/3/nsubj", {
        Army: "organization",
        Town: "place",
      }),
    ).toEqual(["controls Army Town"]);
  });
  test("by genitive", () => {
    expect(
      relations("grip/NOUN/0/root Army/NOUN/1/nmod over/ADP/4/case Town/NOUN/1/nmod", { Army: "organization", Town: "place" }),
    ).toEqual(["controls Army Town"]);
  });
  test("by the noun an adjective belongs to", () => {
    expect(relations("Band/NOUN/0/root loyal/ADJ/1/amod to/ADP/4/case Man/NOUN/2/obl", { Band: "armed_group", Man: "person" })).toEqual([
      "loyal_to Band Man",
    ]);
  });
  test("only of a fitting kind", () => {
    expect(
      relations("holds/VERB/0/root Army/NOUN/1/nsubj over/ADP/4/case Man/NOUN/1/obl", { Army: "organization", Man: "person" }),
    ).toEqual([]);
  });
});

describe("a place lies by another", () => {
  test("at a bearing and a distance", () => {
    expect(
      relations("Town/NOUN/0/root 10/NUM/3/nummod miles/NOUN/1/nmod north/NOUN/1/nmod east/NOUN/4/nmod of/ADP/7/case City/NOUN/4/nmod", {
        Town: "place",
        City: "place",
      }),
    ).toEqual(["located Town City NE 16"]);
  });
  test("with what is listed before it", () => {
    expect(
      relations("Town/NOUN/0/root and/CCONJ/3/cc Port/NOUN/1/conj in/ADP/5/case State/NOUN/1/nmod", {
        Town: "place",
        Port: "place",
        State: "state",
      }),
    ).toEqual(["located Port State", "located Town State"]);
  });
  test("but not across other words", () => {
    expect(relations("Town/NOUN/0/root falls/VERB/1/dep in/ADP/4/case City/NOUN/2/obl", { Town: "place", City: "place" })).toEqual([]);
  });
});

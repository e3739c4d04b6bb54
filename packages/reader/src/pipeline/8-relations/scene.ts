import type { EntityKind } from "../../reading/vocabulary.ts";
import type { Sentence, Token, Words } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import type { Entity, Mention, Names } from "../4-names/names.ts";
import type { Speech } from "../6-speech/speech.ts";
import type { RelationsKnowledge } from "./relations-knowledge.ts";
import { bodiesByNoun, homeStateOf, statesOf } from "./report-entities.ts";

/** The earlier stages' findings, laid out for asking what stands where. */
export interface Scene {
  readonly words: Words;
  readonly syntax: Syntax;
  readonly names: Names;
  readonly speech: Speech;
  readonly knowledge: RelationsKnowledge;
  /** For each token, the mentions that cover it, the longest first. */
  readonly covering: readonly (readonly Mention[])[];
  /** Places and states by the keys of the words that name them anywhere in the report. */
  readonly placesByName: ReadonlyMap<string, number>;
  /** States of the report by their ISO country code, the most told of where there are several. */
  readonly states: ReadonlyMap<string, number>;
  /** Bodies by the key of the noun that heads their name, where one body alone has it. */
  readonly bodiesByNoun: ReadonlyMap<string, number>;
  /** For each entity, what the heads of its mentions begin with (`OPENING` letters). */
  readonly openings: readonly ReadonlySet<string>[];
  /** The state the report speaks of most, or `null`. */
  readonly homeState: number | null;
}

export function sceneOf(words: Words, syntax: Syntax, names: Names, speech: Speech, knowledge: RelationsKnowledge): Scene {
  const covering: Mention[][] = words.tokens.map(() => []);
  const longestFirst = [...names.mentions].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const mention of longestFirst) for (let at = mention.from; at < mention.to; at++) covering[at]?.push(mention);
  const scene = {
    words,
    syntax,
    names,
    speech,
    knowledge,
    covering,
    placesByName: new Map<string, number>(),
    states: statesOf(names),
    openings: openingsOf(words, names),
    homeState: homeStateOf(names),
    bodiesByNoun: bodiesByNoun(words, names),
  };
  for (const { from, to, entity, reference } of names.mentions) {
    if (reference === "name" && PLACES.has(kindOf(scene, entity))) scene.placesByName.set(nameOf(scene, from, to), entity);
  }
  return scene;
}

/** How many letters a country's name and its adjective share. */
export const OPENING = 3;

function openingsOf({ tokens }: Words, { entities, mentions }: Names): readonly ReadonlySet<string>[] {
  const openings = entities.map(() => new Set<string>());
  for (const { entity, head } of mentions) openings[entity]?.add((tokens[head] as Token).lemmaKey.slice(0, OPENING));
  return openings;
}

export const PLACES: ReadonlySet<EntityKind> = new Set(["place", "state"]);

/** The longest name of a place, in tokens. */
const LONGEST_NAME = 8;

/** The keys of tokens `from` to `to`, as one name. */
export function nameOf(scene: Scene, from: number, to: number): string {
  let name = "";
  for (let at = from; at < Math.min(to, from + LONGEST_NAME); at++) name += `${keyAt(scene, at)} `;
  return name;
}

export const tokenAt = (scene: Scene, at: number): Token | undefined => scene.words.tokens[at];
export const keyAt = (scene: Scene, at: number): string => scene.words.tokens[at]?.key ?? "";
export const sentenceOf = (scene: Scene, at: number): Sentence =>
  scene.words.sentences[(scene.words.tokens[at] as Token).sentence] as Sentence;
export const kindOf = (scene: Scene, entity: number): EntityKind => (scene.names.entities[entity] as Entity).kind;

/** Whether a token is of the given word or dictionary form. */
export function isWord(token: Token | undefined, spellings: { has(key: string): boolean }): boolean {
  return token !== undefined && (spellings.has(token.key) || spellings.has(token.lemmaKey));
}

/** The mentions whose head the token is, the longest first; a plural gives several over the same letters. */
export function mentionsHeadedBy(scene: Scene, at: number): readonly Mention[] {
  return (scene.names.byHead[at] ?? []).map((index) => scene.names.mentions[index] as Mention);
}

/** Mentions of the longest extent among the given ones: one, or all of a plural's. */
export function longest(mentions: readonly Mention[]): readonly Mention[] {
  const first = mentions[0];
  return first ? mentions.filter((mention) => mention.from === first.from && mention.to === first.to) : [];
}

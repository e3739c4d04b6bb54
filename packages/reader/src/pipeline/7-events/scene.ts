import type { EntityKind } from "../../reading/vocabulary.ts";
import type { Sentence, Token, TokenRange, Words } from "../2-words/words.ts";
import { plainRelation } from "../3-syntax/plain-relation.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import type { Entity, Mention, Names } from "../4-names/names.ts";
import { type TimesByToken, timesByToken } from "../5-times/time-of.ts";
import type { Times } from "../5-times/times.ts";
import type { Speech } from "../6-speech/speech.ts";
import type { EventsKnowledge } from "./events-knowledge.ts";

/** The earlier stages' findings, laid out for asking what stands where. */
export interface Scene {
  readonly words: Words;
  readonly tokens: readonly Token[];
  readonly syntax: Syntax;
  readonly names: Names;
  readonly times: Times;
  readonly speech: Speech;
  readonly knowledge: EventsKnowledge;
  /** For each token, the keys it may stand under in the tables, surest first. */
  readonly keys: readonly (readonly string[])[];
  /** For each token, the longest mention that covers it, or -1. */
  readonly mentionAt: Int32Array;
  /** For each token, the longest mention that begins there, or -1. */
  readonly mentionFrom: Int32Array;
  /** For each token, the expression of time that covers it, or -1. */
  readonly timeAt: Int32Array;
  /** The expressions of time by the tokens that they may date by syntax. */
  readonly timesByToken: TimesByToken;
  /** For each token, the first statement that it triggers, or -1. */
  readonly statementAt: Int32Array;
}

export function sceneOf(words: Words, syntax: Syntax, names: Names, times: Times, speech: Speech, knowledge: EventsKnowledge): Scene {
  const size = words.tokens.length;
  const timeAt = new Int32Array(size).fill(-1);
  times.times.forEach((time, index) => {
    timeAt.fill(index, time.from, time.to);
  });
  const statementAt = new Int32Array(size).fill(-1);
  speech.statements.forEach(({ triggerToken }, index) => {
    if (statementAt[triggerToken] === -1) statementAt[triggerToken] = index;
  });
  const keys = words.tokens.map(knowledge.keysOf);
  return {
    words,
    tokens: words.tokens,
    syntax,
    names,
    times,
    speech,
    knowledge,
    keys,
    ...mentionLayers(names, size),
    timeAt,
    timesByToken: timesByToken(times, words, syntax),
    statementAt,
  };
}

function mentionLayers({ mentions }: Names, size: number): Pick<Scene, "mentionAt" | "mentionFrom"> {
  const mentionAt = new Int32Array(size).fill(-1);
  const mentionFrom = new Int32Array(size).fill(-1);
  const length = (index: number): number => (index < 0 ? 0 : lengthOf(mentions[index] as Mention));
  mentions.forEach((mention, index) => {
    if (length(mentionFrom[mention.from] as number) < lengthOf(mention)) mentionFrom[mention.from] = index;
    for (let at = mention.from; at < mention.to; at++) if (length(mentionAt[at] as number) < lengthOf(mention)) mentionAt[at] = index;
  });
  return { mentionAt, mentionFrom };
}

const lengthOf = ({ from, to }: Mention): number => to - from;

export const tokenAt = (scene: Scene, at: number): Token | undefined => scene.tokens[at];
export const wholeSentence = (scene: Scene, at: number): Sentence =>
  scene.words.sentences[(scene.tokens[at] as Token).sentence] as Sentence;

/** The tokens of a token's sentence, as far as `WINDOW` reaches: a text without full stops takes no longer than one with them. */
export function sentenceOf(scene: Scene, at: number): TokenRange {
  const { from, to } = wholeSentence(scene, at);
  return { from: Math.max(from, at - WINDOW), to: Math.min(to, at + WINDOW) };
}

/** In tokens. Few sentences of the news are longer. */
export const WINDOW = 256;

export const headOf = (scene: Scene, at: number): number => scene.syntax.heads[at] ?? -1;
export const relationOf = (scene: Scene, at: number): string => plainRelation(scene.syntax, at);
export const entityOf = (scene: Scene, entity: number): Entity => scene.names.entities[entity] as Entity;
export const kindOf = (scene: Scene, entity: number): EntityKind => entityOf(scene, entity).kind;

/** Whether a token may be the given key. */
export const isKey = (scene: Scene, at: number, key: string): boolean => scene.keys[at]?.includes(key) ?? false;
export const isIn = (scene: Scene, at: number, keys: { has(key: string): boolean }): boolean =>
  scene.keys[at]?.some((key) => keys.has(key)) ?? false;

/** The first of a token's keys that a table has, with what it says. */
export function lookUp<T>(scene: Scene, at: number, table: ReadonlyMap<string, T>): T | undefined {
  for (const key of scene.keys[at] ?? []) {
    const found = table.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The mentions over the same letters as the given one: a plural's members. */
export function sameExtent(scene: Scene, index: number): readonly Mention[] {
  const mention = scene.names.mentions[index] as Mention;
  const heads = scene.names.byHead[mention.head] ?? [];
  const found = heads
    .map((other) => scene.names.mentions[other] as Mention)
    .filter(({ from, to }) => from === mention.from && to === mention.to);
  return found.length ? found : [mention];
}

export const isPunct = (scene: Scene, at: number): boolean => tokenAt(scene, at)?.pos === "PUNCT";
export const isVerb = (scene: Scene, at: number): boolean => tokenAt(scene, at)?.pos === "VERB";

import type { KnownThing } from "./known-thing.ts";

/** Names of known things by their first word's key; longer names first. */
export type KnownNames = ReadonlyMap<string, readonly KnownName[]>;

/** One name and all that bear it. */
export interface KnownName {
  /** The words' keys, as written words: inner clitics stay on. */
  readonly keys: readonly string[];
  readonly things: readonly KnownThing[];
}

/** Lays out names for `longestKnownName`. Names of the same words share their things. */
export function knownNames(entries: Iterable<readonly [keys: readonly string[], thing: KnownThing]>): KnownNames {
  const byText = new Map<string, { keys: readonly string[]; things: KnownThing[] }>();
  for (const [keys, thing] of entries) {
    const text = keys.length === 1 ? (keys[0] as string) : keys.join(" ");
    const name = byText.get(text);
    if (!name) byText.set(text, { keys, things: [thing] });
    else if (name.things.every(({ id }) => id !== thing.id)) name.things.push(thing);
  }
  const byFirst = new Map<string, KnownName[]>();
  for (const name of byText.values()) {
    const first = name.keys[0] as string;
    const list = byFirst.get(first);
    if (list) list.push(name);
    else byFirst.set(first, [name]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return byFirst;
}

/**
 * The longest known name that begins at word `at` with the key `first` (the word without its proclitics, or whole);
 * the words after it are compared whole.
 */
export function longestKnownName(names: KnownNames, keys: readonly string[], at: number, first: string, end: number): KnownName | null {
  for (const name of names.get(first) ?? []) {
    if (at + name.keys.length <= end && continues(name, keys, at)) return name;
  }
  return null;
}

function continues(name: KnownName, keys: readonly string[], at: number): boolean {
  for (let i = 1; i < name.keys.length; i++) if (keys[at + i] !== name.keys[i]) return false;
  return true;
}

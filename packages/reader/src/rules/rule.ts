import type { Span } from "../reading/span.ts";

/** What a piece means so far; `kind` is what rules are looked up by. */
export interface Sense {
  readonly kind: string;
}

/** A stretch of tokens with a sense, and the names of the rules that made it, the deciding one first. */
export interface Piece<S extends Sense> extends Span {
  readonly from: number;
  readonly to: number;
  readonly sense: S;
  readonly why: readonly string[];
}

/** One place of a pattern. Its name is how the meaning function finds what stood there. */
export interface Part<S extends Sense> {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly fits: (sense: S) => boolean;
  readonly optional: boolean;
  /** Must stand there, but stays outside what the rule makes; only at a pattern's ends. */
  readonly outside: boolean;
}

/** A named pattern over pieces and the sense it makes of them; `null` where the parts, though in place, mean nothing together. */
export interface Rule<S extends Sense> {
  /** The phrase it reads, in words; public, it stands in `why`. */
  readonly name: string;
  readonly pattern: readonly Part<S>[];
  readonly meaning: (parts: Readonly<Record<string, S | undefined>>) => S | null;
}

/** Rules by the kinds that can begin them, so that most pieces ask for none. */
export type RuleIndex<S extends Sense> = ReadonlyMap<string, readonly Rule<S>[]>;

export function indexRules<S extends Sense>(rules: readonly Rule<S>[]): RuleIndex<S> {
  const index = new Map<string, Rule<S>[]>();
  for (const rule of rules) {
    for (const kind of beginnings(rule)) {
      const list = index.get(kind);
      if (!list) index.set(kind, [rule]);
      else if (!list.includes(rule)) list.push(rule);
    }
  }
  return index;
}

/** The kinds of the first part, and of the next as long as the ones before may be left out. */
function beginnings<S extends Sense>({ pattern }: Rule<S>): readonly string[] {
  const needed = pattern.findIndex((part) => !part.optional);
  return pattern.slice(0, needed < 0 ? pattern.length : needed + 1).flatMap((part) => part.kinds);
}

import type { Mention } from "../4-names/names.ts";
import type { RoleCode } from "./events-knowledge.ts";

/** Somebody or something that the grammar around a predicate offers for a role. */
export interface Argument {
  readonly mention: Mention;
  readonly role: RoleCode;
  /** The rule that offers it, in words. */
  readonly how: string;
  /** Tokens between the predicate and the mention's head. */
  readonly distance: number;
}

function argument(mention: Mention, role: RoleCode, how: string, at: number): Argument {
  return { mention, role, how, distance: mention.head - at };
}

export const argumentsOf = (mentions: readonly Mention[], role: RoleCode, how: string, at: number): readonly Argument[] =>
  mentions.map((mention) => argument(mention, role, how, at));

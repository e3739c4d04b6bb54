import type { Words } from "../2-words/words.ts";
import { dependentsWith } from "./dependents-with.ts";
import type { Syntax } from "./syntax.ts";

/** The preposition that governs `token`: its `case` dependent before it, the nearest where there are several; undefined where there is none. */
export function caseMarker(words: Words, syntax: Syntax, token: number): number | undefined {
  const markers = dependentsWith(syntax, token, "case").filter((marker) => marker < token && words.tokens[marker]?.pos === "ADP");
  return markers.at(-1);
}

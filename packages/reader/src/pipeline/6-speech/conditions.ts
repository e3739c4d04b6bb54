import { hasRole, isMark, type Scene } from "./scene.ts";

/** "If", "in case" at the head of the clause. */
export function hasCondition(scene: Scene, token: number): boolean {
  for (let at = token - 1; at >= token - REACH && at >= 0; at--) {
    if (hasRole(scene, at, "if")) return true;
    if (isMark(scene, at) || hasRole(scene, at, "that")) return false;
  }
  return false;
}

/** "Will answer in case …", "if …, will answer": a condition in the same sentence, after the verb or before its clause. */
export function hasConditionAhead(scene: Scene, verb: number): boolean {
  const { sentence } = scene.tokens[verb] ?? {};
  const { from, to } = scene.sentences[sentence ?? -1] ?? { from: verb, to: verb };
  for (let at = verb + 1; at < to && at < verb + FAR; at++) {
    if (hasRole(scene, at, "if")) return true;
    if (isMark(scene, at) && scene.tokens[at]?.form !== "،") break;
  }
  for (let at = verb - 1; at >= from && at > verb - FAR; at--) {
    if (hasRole(scene, at, "if")) return opensClause(scene, at);
    if (hasRole(scene, at, "that") && !hasRole(scene, at - 1, "and")) return false;
  }
  return false;
}

/** "If" at the beginning of its clause: not "whether" after a verb. */
function opensClause(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1];
  return !before || isMark(scene, at - 1) || before.pos === "PART" || before.pos === "CCONJ" || hasRole(scene, at - 1, "that");
}

const REACH = 4;
const FAR = 22;

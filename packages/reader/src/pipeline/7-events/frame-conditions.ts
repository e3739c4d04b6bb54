import type { Entity } from "../4-names/names.ts";
import type { Argument } from "./arguments.ts";
import type { FrameCondition } from "./events-knowledge.ts";
import { entityOf, isKey, isVerb, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** Whether all that a frame asks of the words around `at` (its phrase ends at `last`) is so; conditions on the actor are asked later (`actorHolds`). */
export function conditionsHold(scene: Scene, at: number, last: number, conditions: readonly FrameCondition[]): boolean {
  return conditions.every((condition) => condition.where === "actor" || stands(scene, at, last, condition) !== condition.negated);
}

/** Whether the doer that the grammar offers is such as a frame asks for: somebody official, somebody armed. */
export function actorHolds(scene: Scene, conditions: readonly FrameCondition[], offered: readonly Argument[]): boolean {
  return conditions.every(({ where, negated, phrases }) => {
    if (where !== "actor") return true;
    const actors = offered.filter(({ role }) => role === "A").map(({ mention }) => entityOf(scene, mention.entity));
    return phrases.some(([sort = ""]) => actors.some((actor) => isOf(sort, actor))) !== negated;
  });
}

function isOf(sort: string, { kind, sector }: Entity): boolean {
  if (sort === "armed") return kind === "armed_group" || ARMED.has(sector ?? "");
  return OFFICIAL.has(sector ?? "") && (kind === "person" || kind === "organization" || kind === "group");
}

const ARMED: ReadonlySet<string> = new Set(["MIL", "REB", "SEP", "COP", "UAF"]);
const OFFICIAL: ReadonlySet<string> = new Set(["GOV", "MIL", "LEG", "IGO", "PTY", "OPP", "SPY", "JUD"]);

/** Tokens looked at before and after the predicate. */
const REACH = { next: [0, 3], prev: [4, 0], near: [9, 11], obj: [0, 9], subj: [5, 5] } as const;

function stands(scene: Scene, at: number, last: number, { where, phrases }: FrameCondition): boolean {
  const [before, after] = REACH[where as keyof typeof REACH];
  const sentence = sentenceOf(scene, at);
  const from = before ? Math.max(sentence.from, at - before) : last + 1;
  const to = Math.min(sentence.to, last + 1 + after);
  for (let next = from; next < to; next++) {
    if (next >= at && next <= last) continue;
    if (where === "obj" && next > last + 1 && isVerb(scene, next)) return false;
    if (phrases.some((phrase) => phraseStands(scene, next, phrase))) return true;
  }
  return false;
}

function phraseStands(scene: Scene, at: number, phrase: readonly string[]): boolean {
  let next = at;
  for (const key of phrase) {
    if (!isKey(scene, next, key)) return false;
    next++;
    while (tokenAt(scene, next)?.pos === "ADP") next++;
  }
  return true;
}

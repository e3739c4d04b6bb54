import type { ChosenRoles } from "../../packages/reader/src/pipeline/7-events/event-features.ts";
import type { GoldEvent } from "../gold-report.ts";
import type { Lesson } from "./lesson.ts";

/** Whether the parties are the gold's, all of them and no others. */
export function hasRightParties({ owner }: Pick<Lesson, "owner">, roles: ChosenRoles, gold: GoldEvent | undefined): boolean {
  if (!gold) return false;
  return samePeople(owner, roles.actors, gold.actors) && samePeople(owner, roles.recipients, gold.recipients);
}

function samePeople(owner: Lesson["owner"], found: readonly number[], gold: readonly string[]): boolean {
  if (found.length !== gold.length) return false;
  const left = found.map((entity) => owner.get(entity));
  return gold.every((reference) => {
    const at = left.findIndex((id) => id !== undefined && reference.split("|").includes(id));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

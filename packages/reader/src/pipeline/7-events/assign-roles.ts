import type { Argument } from "./arguments.ts";
import type { Candidate } from "./candidates.ts";
import { kindOf, type Scene } from "./scene.ts";

/** Who takes part in an event, as entities, with the rule that found each. */
export interface Roles {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly places: readonly number[];
  readonly how: ReadonlyMap<number, string>;
}

/** What the arguments are to the event. Among parties the first is the actor; a place struck is recipient only where no people are named. */
export function assignRoles(scene: Scene, candidate: Candidate, extra: readonly Argument[] = []): Roles {
  const how = new Map<number, string>();
  const taken = { A: new Set<number>(), R: new Set<number>(), P: new Set<number>(), B: new Set<number>() };
  for (const { mention, role, how: rule } of [...candidate.arguments, ...extra]) {
    const { entity } = mention;
    const place = kindOf(scene, entity) === "place";
    if (!how.has(entity)) how.set(entity, rule);
    if (role === "J") addParty(taken, entity);
    else if (role === "A" && !place && !taken.R.has(entity)) taken.A.add(entity);
    else if (role === "R" && place) taken.B.add(entity);
    else if (role === "R" && !taken.A.has(entity)) taken.R.add(entity);
    else if (role === "B") (place ? taken.B : taken.R).add(entity);
    else if (role === "P" && isSomewhere(scene, entity)) taken.P.add(entity);
  }
  const symmetric = SYMMETRIC.has(candidate.predicate.frame.roles.name);
  return { ...settle(candidate, taken, symmetric), how };
}

type Taken = Readonly<Record<"A" | "R" | "P" | "B", Set<number>>>;

function addParty(taken: Taken, entity: number): void {
  if (taken.A.size === 0) taken.A.add(entity);
  else if (!taken.A.has(entity)) taken.R.add(entity);
}

const isSomewhere = (scene: Scene, entity: number): boolean => ["place", "state"].includes(kindOf(scene, entity));

const SYMMETRIC = new Set(["meet", "agree", "clash", "cooperate", "fight", "discuss", "meeting"]);

function settle(candidate: Candidate, taken: Taken, symmetric: boolean): Omit<Roles, "how"> {
  let actors = [...taken.A];
  let recipients = [...taken.R];
  if (symmetric && recipients.length === 0 && actors.length > 1) {
    recipients = actors.slice(1);
    actors = actors.slice(0, 1);
  }
  if (recipients.length === 0 && candidate.type === "ASSAULT") recipients = [...taken.B].slice(0, 2);
  else if (candidate.type === "CONSULT" && recipients.length === 0) recipients = [...taken.B].slice(0, 1);
  else if (candidate.type === "AID" && recipients.length === 0) recipients = [...taken.B].slice(0, 1);
  return { actors, recipients, places: [...new Set([...taken.B, ...taken.P])] };
}

import type { EventType } from "../../reading/vocabulary.ts";

/** An event as the story remembers it. */
export interface Told {
  readonly type: EventType;
  readonly at: number;
  readonly sentence: number;
  readonly key: string;
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
}

/** The events told so far, the latest last: whom a later sentence may leave out. */
export interface Story {
  readonly told: Told[];
  /** The first of each type, and of each type and key (`firstTold`). */
  readonly firsts: Map<string, Told>;
  /** How often somebody had a role, at all and in events of a type: by `timesTold`'s key. */
  readonly counts: Map<string, number>;
}

export const newStory = (): Story => ({ told: [], firsts: new Map(), counts: new Map() });

export function tell({ told, firsts, counts }: Story, event: Told): void {
  told.push(event);
  for (const entity of event.actors) count(counts, entity, "actor", event.type);
  for (const entity of event.recipients) count(counts, entity, "recipient", event.type);
  for (const name of [event.type, `${event.type} ${event.key}`]) if (!firsts.has(name)) firsts.set(name, event);
}

function count(counts: Map<string, number>, entity: number, role: string, type: EventType): void {
  for (const key of [`${entity} ${role}`, `${entity} ${role} ${type}`]) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** How often an entity was told in a role, of events of the type or of any. */
export function timesTold({ counts }: Story, entity: number, role: "actor" | "recipient", type: EventType | null): number {
  return counts.get(type === null ? `${entity} ${role}` : `${entity} ${role} ${type}`) ?? 0;
}

/** The first event told of the type, and with the key where one is given. */
export function firstTold({ firsts }: Story, type: EventType, key: string | null = null): Told | undefined {
  return firsts.get(key === null ? type : `${type} ${key}`);
}

/** How many events back a doer is still in mind. */
const MEMORY = 12;

/** The latest event of the type told with a doer, before the given sentence or in it. */
export function lastTold(story: Story, type: EventType, withKey: string | null = null): Told | undefined {
  for (let i = story.told.length - 1; i >= 0 && story.told.length - i <= MEMORY; i--) {
    const told = story.told[i] as Told;
    if (told.type === type && told.actors.length > 0 && (withKey === null || told.key === withKey)) return told;
  }
  return undefined;
}

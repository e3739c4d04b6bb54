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
}

export const newStory = (): Story => ({ told: [] });

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

import type { Names } from "./pipeline/4-names/names.ts";
import type { Speech } from "./pipeline/6-speech/speech.ts";
import type { Event } from "./pipeline/7-events/events.ts";

/** The entities that a reading tells of: all but the faint ones for which no statement and no event has a part. */
export function toldEntities(names: Names, speech: Speech, events: readonly Event[]): ReadonlySet<number> {
  const told = new Set(names.entities.filter(({ faint }) => !faint).map(({ index }) => index));
  const add = (index: number | null): void => {
    if (index !== null) told.add(index);
  };
  for (const { speaker, via, addressee } of speech.statements) for (const one of [speaker, via, addressee]) add(one);
  for (const { actors, recipients, places, items } of events) {
    for (const one of [...actors, ...recipients, ...places]) add(one);
    for (const { origin } of items) add(origin);
  }
  return told;
}

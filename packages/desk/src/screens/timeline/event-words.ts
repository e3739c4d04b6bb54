import type { TimelineEvent } from "@isnad/server/api";
import { plain } from "../../language/plain.ts";
import { useNames } from "../../language/use-language.ts";
import { useVocabulary } from "../../language/use-vocabulary.ts";

/** What an event is called in a line: who, what, to whom. */
export function useEventWords(): (event: TimelineEvent) => string {
  const nameOf = useVocabulary();
  const nameIn = useNames();
  const names = (those: TimelineEvent["actors"]) => those.map(({ name }) => plain(nameIn(name))).join("، ");
  return ({ type, actors, recipients }) => [names(actors), nameOf("type", type), names(recipients)].filter(Boolean).join(" · ");
}

/** At most so many letters, with an ellipsis where some were left out. */
export const shortened = (text: string, most: number): string => (text.length > most ? `${[...text].slice(0, most - 1).join("")}…` : text);

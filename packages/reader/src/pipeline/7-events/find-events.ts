import type { NormalText } from "../1-text/normal-text.ts";
import type { Words } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import type { Names } from "../4-names/names.ts";
import type { Times } from "../5-times/times.ts";
import type { Speech } from "../6-speech/speech.ts";
import type { Event } from "./events.ts";
import type { EventsKnowledge } from "./events-knowledge.ts";

export function findEvents(
  _text: NormalText,
  _words: Words,
  _syntax: Syntax,
  _names: Names,
  _times: Times,
  _speech: Speech,
  _knowledge: EventsKnowledge,
): readonly Event[] {
  return [];
}

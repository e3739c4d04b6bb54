import type { Sentence, Words } from "./pipeline/2-words/words.ts";
import type { Speech } from "./pipeline/6-speech/speech.ts";
import type { Event } from "./pipeline/7-events/events.ts";
import type { Doubt } from "./pipeline/7-events/find-events.ts";
import type { Relation } from "./pipeline/8-relations/relations.ts";
import type { Issue } from "./reading/reading.ts";
import type { Span } from "./reading/span.ts";

/** What was found in a text that a sentence can be read by. */
export interface Read {
  readonly statements: Speech["statements"];
  readonly events: readonly Event[];
  readonly relations: readonly Relation[];
  readonly doubts: readonly Doubt[];
}

/** The sentences that could not be read, each with the reason: what the reader abstains from. */
export function findUnread({ sentences }: Words, text: string, { statements, events, relations, doubts }: Read): readonly Issue[] {
  const told = layOut(sentences, [...statements.map(({ trigger }) => trigger), ...relations.map(({ trigger }) => trigger)]);
  const eventsIn = layOut(
    sentences,
    events.map((event) => ({ ...event.trigger, event })),
  );
  const doubtsIn = layOut(sentences, doubts);
  return sentences.flatMap((sentence, i) => {
    if (told[i]?.length) return [];
    const reason = reasonFor(text, sentence, eventsIn[i] ?? [], doubtsIn[i] ?? []);
    return reason ? [{ code: "unread-sentence", ...reason }] : [];
  });
}

/** An event below this is more likely wrong than right in what it says of who did it to whom: one in ten is right. */
const UNCLEAR = 0.1;
/** A shorter sentence is a headline's rest or a signature. */
const SHORTEST = 5;

function reasonFor(
  text: string,
  { start, end, from, to }: Sentence,
  events: readonly { readonly event: Event }[],
  doubts: readonly Doubt[],
): Omit<Issue, "code"> | null {
  if (events.some(({ event }) => event.confidence >= UNCLEAR)) return null;
  const [unclear] = events;
  if (unclear) {
    const { trigger, type } = unclear.event;
    const word = text.slice(trigger.start, trigger.end);
    return { message: `"${word}" tells of an event (${type}), but who did it to whom is not clear`, span: trigger };
  }
  const [doubt] = doubts;
  if (doubt) {
    const word = text.slice(doubt.start, doubt.end);
    return {
      message: `"${word}" may tell of an event (${doubt.type}), but too little speaks for it`,
      span: { start: doubt.start, end: doubt.end },
    };
  }
  if (to - from < SHORTEST) return null;
  return { message: "no word of the sentence is known to tell of a statement, an event or a relation", span: { start, end } };
}

/** The spans that begin in each sentence, in order. */
function layOut<T extends Span>(sentences: readonly Sentence[], spans: readonly T[]): readonly (readonly T[])[] {
  const found: T[][] = sentences.map(() => []);
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let i = 0;
  for (const one of sorted) {
    while (i < sentences.length && (sentences[i] as Sentence).end <= one.start) i++;
    found[i]?.push(one);
  }
  return found;
}

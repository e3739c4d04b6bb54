import { type Reading, type ReadStatement, speakerChain } from "@isnad/reader";

/** One link of the chain on which words rest, from the speaker outwards to the report. */
export interface Link {
  /** The speaker's name as the text has it; `null` for the report itself. */
  readonly speaker: string | null;
  readonly act: ReadStatement["act"] | null;
  /** The word of saying, as written; `null` where the link is named without one ("told the agency"). */
  readonly word: string | null;
  readonly quoted: boolean;
  /** The rules that found the link, the deciding one first. */
  readonly why: readonly string[];
}

/** On whose word the letter at an offset (a UTF-16 code unit of the report's text) rests: the speaker first, the report last. */
export function chainOfWord(reading: Reading, offset: number): readonly Link[] {
  const statement = innermost(reading, offset);
  const links = statement ? speakerChain(reading, statement) : [];
  const told = links.map(({ speaker, statement: spokenBy }) => (spokenBy ? spoken(reading, spokenBy) : named(reading, speaker)));
  const names = new Set(told.map(({ speaker }) => speaker));
  const credited = creditedIn(reading).filter(({ speaker }) => !names.has(speaker));
  return [...told, ...credited, { speaker: null, act: null, word: null, quoted: false, why: ["the report's own voice"] }];
}

/** Agencies that the report credits stand between whom its text names and the report. */
const creditedIn = ({ credits = [] }: Reading): readonly Link[] =>
  credits.flatMap(({ kind, name }) =>
    kind === "agency"
      ? [{ speaker: name, act: null, word: null, quoted: false, why: ["credited in the report's first or last lines"] }]
      : [],
  );

/** The statement that an event or relation at the offset rests on, else the one with the shortest content that covers it. */
function innermost({ statements, events }: Reading, offset: number): ReadStatement | undefined {
  const event = events.find(({ trigger }) => trigger.start <= offset && offset < trigger.end);
  if (event) return statements.find(({ id }) => id === event.statement);
  return statements
    .filter(({ content }) => content && content.start <= offset && offset < content.end)
    .sort((a, b) => length(a) - length(b))
    .at(0);
}

function length({ content }: ReadStatement): number {
  return content ? content.end - content.start : 0;
}

function spoken(reading: Reading, { speaker, act, trigger, quoted, why }: ReadStatement): Link {
  return { speaker: nameOf(reading, speaker), act, word: reading.report.text.slice(trigger.start, trigger.end), quoted, why };
}

function named(reading: Reading, entity: string): Link {
  return { speaker: nameOf(reading, entity), act: null, word: null, quoted: false, why: ["named as the one who passed it on"] };
}

function nameOf({ entities }: Reading, id: string): string {
  return entities.find((entity) => entity.id === id)?.name.ar ?? id;
}

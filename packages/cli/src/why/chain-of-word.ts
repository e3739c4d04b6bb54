import type { Reading, ReadStatement } from "@isnad/reader";

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
  const links: Link[] = [];
  const seen = new Set<string>();
  for (let statement = innermost(reading, offset); statement && !seen.has(statement.id); ) {
    seen.add(statement.id);
    links.push(spoken(reading, statement));
    const { via } = statement;
    const next: ReadStatement | undefined = via === null ? undefined : statementOf(reading, statement, via);
    if (via !== null && !next) links.push(named(reading, via));
    statement = next;
  }
  return [...links, { speaker: null, act: null, word: null, quoted: false, why: ["the report's own voice"] }];
}

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

/** The statement by which the next link speaks: theirs whose evidence covers this one, else the link has no word of its own. */
function statementOf({ statements }: Reading, inner: ReadStatement, speaker: string): ReadStatement | undefined {
  return statements.find(
    ({ id, speaker: other, evidence }) =>
      id !== inner.id && other === speaker && evidence.start <= inner.trigger.start && inner.trigger.start < evidence.end,
  );
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

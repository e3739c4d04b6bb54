import type { Reading, ReadStatement } from "./reading.ts";

/** One who stands in a chain of attribution, and the statement they speak by; `null` where they are only named as having passed it on. */
export interface SpeakerLink {
  readonly speaker: string;
  readonly statement: ReadStatement | null;
}

/** Those on whose word a statement's content rests: its speaker first, then each link nearer to the reader. */
export function speakerChain(reading: Reading, innermost: ReadStatement): readonly SpeakerLink[] {
  const links: SpeakerLink[] = [];
  const seen = new Set<string>();
  for (let statement: ReadStatement | undefined = innermost; statement && !seen.has(statement.id); ) {
    seen.add(statement.id);
    links.push({ speaker: statement.speaker, statement });
    const { via }: ReadStatement = statement;
    const next: ReadStatement | undefined = via === null ? undefined : statementOf(reading, statement, via);
    if (via !== null && !next) links.push({ speaker: via, statement: null });
    statement = next;
  }
  return links;
}

/** The statement by which the next link speaks: theirs whose evidence covers this one, else the link has no word of its own. */
function statementOf({ statements }: Reading, inner: ReadStatement, speaker: string): ReadStatement | undefined {
  return statements.find(
    ({ id, speaker: other, evidence }) =>
      id !== inner.id && other === speaker && evidence.start <= inner.trigger.start && inner.trigger.start < evidence.end,
  );
}

import type { Reading, Span } from "@isnad/reader";
import type { Fault } from "./fault.ts";

/** Every span of a reading, mentions to issues. */
export function spansOf({ sentences, mentions, times, statements, events, relations, issues }: Reading): readonly Span[] {
  return [
    ...sentences,
    ...mentions,
    ...times,
    ...statements.flatMap(({ trigger, evidence, content }) => [trigger, evidence, ...(content ? [content] : [])]),
    ...[...events, ...relations].flatMap(({ trigger, evidence }) => [trigger, evidence]),
    ...issues.flatMap(({ span }) => (span ? [span] : [])),
  ];
}

/** Spans that lie outside the text, and triggers outside their evidence: such a value points at no words, or at others than it was read from. */
export function spanFaults(reading: Reading): readonly (readonly [Fault["id"], string])[] {
  const { length } = reading.report.text;
  const outside = spansOf(reading).filter(({ start, end }) => !(start >= 0 && start <= end && end <= length));
  const claims = [...reading.statements, ...reading.events, ...reading.relations];
  const astray = claims.filter(({ trigger, evidence }) => trigger.start < evidence.start || trigger.end > evidence.end);
  return [
    ...outside.map(({ start, end }) => ["span", `${start}–${end} lies outside the text`] as const),
    ...astray.map(({ id }) => ["span", `the word that ${id} was read from lies outside its evidence`] as const),
  ];
}

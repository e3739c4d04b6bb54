import type { Reading, Span } from "@isnad/reader";

/** Every span of a reading, with the field it stands in. */
export function spansOf(reading: Reading): readonly (readonly [string, Span])[] {
  return [
    ...reading.sentences.map((span) => ["sentence", span] as const),
    ...reading.mentions.map((span) => ["mention", span] as const),
    ...reading.times.map((span) => ["time", span] as const),
    ...[...reading.statements, ...reading.events, ...reading.relations].flatMap(({ trigger, evidence }) => [
      ["trigger", trigger] as const,
      ["evidence", evidence] as const,
    ]),
    ...reading.statements.flatMap(({ content }) => (content ? [["content", content] as const] : [])),
    ...reading.events.flatMap(({ items }) => items.map((item) => ["item", item] as const)),
    ...reading.issues.flatMap(({ span }) => (span ? [["issue", span] as const] : [])),
  ];
}

/** What is wrong with a reading's spans and ids: one line each, none where all holds. */
export function faultsOf(reading: Reading): string[] {
  const { length } = reading.report.text;
  const bad = spansOf(reading).filter(
    ([, { start, end }]) => !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length),
  );
  return [
    ...bad.map(([field, { start, end }]) => `${field} ${start}–${end} of ${length}`),
    ...tilingFaults(reading),
    ...danglingIds(reading),
  ];
}

function tilingFaults({ sentences, report }: Reading): string[] {
  const edges = [0, ...sentences.flatMap(({ start, end }) => [start, end]), report.text.length];
  if (sentences.length === 0) return report.text.trim() ? ["no sentence in a text that has letters"] : [];
  return edges.flatMap((edge, i) => (i % 2 === 1 && edge !== edges[i - 1] ? [`sentences leave a gap at ${edges[i - 1]}–${edge}`] : []));
}

/** Ids that name nothing. */
function danglingIds(reading: Reading): string[] {
  const known = new Set([...reading.entities, ...reading.times, ...reading.statements].map(({ id }) => id));
  const used = [
    ...reading.mentions.map(({ entity }) => entity),
    ...reading.statements.flatMap(({ speaker, via, addressee, time }) => [speaker, via, addressee, time]),
    ...reading.events.flatMap(({ actors, recipients, places, time, frame, statement }) => [
      ...actors,
      ...recipients,
      ...places,
      time,
      frame,
      statement,
    ]),
    ...reading.relations.flatMap(({ subject, object, time, statement }) => [subject, object, time, statement]),
  ];
  return used.filter((id) => id !== null && !known.has(id)).map((id) => `${id} names nothing`);
}

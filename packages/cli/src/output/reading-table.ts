import { type ReadEntity, type ReadEvent, type Reading, type ReadRelation, type ReadStatement, speakerChain } from "@isnad/reader";
import { visible } from "./isolate.ts";
import { LABELS, type LabelLanguage, type Labels } from "./labels.ts";
import { type TableRow, textTable } from "./text-table.ts";

/** A reading for people: sentence by sentence, one row an event or relation. `width` is the terminal's, in columns. */
export function readingTable(reading: Reading, language: LabelLanguage, width: number): string {
  const view = viewOf(reading, language);
  const rows = [
    ...reading.events.map((event) => [event.evidence.start, eventRow(event, view)] as const),
    ...reading.relations.map((relation) => [relation.evidence.start, relationRow(relation, view)] as const),
  ]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row);
  const { labels } = view;
  const header: TableRow = { cells: Object.values(labels.columns), sentence: "" };
  const found = rows.length > 0 ? textTable([header, ...rows], columnWidths(width), language === "ar") : `${labels.nothing}\n`;
  return [heading(reading), found, ...reading.issues.map(({ code, message }) => `${labels.issue} ${code}: ${visible(message)}\n`)].join(
    "\n",
  );
}

interface View {
  readonly reading: Reading;
  readonly labels: Labels;
  readonly entities: ReadonlyMap<string, ReadEntity>;
  readonly statements: ReadonlyMap<string, ReadStatement>;
  readonly name: (id: string) => string;
}

function viewOf(reading: Reading, language: LabelLanguage): View {
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const name = (id: string): string => entities.get(id)?.name[language] ?? id;
  return {
    reading,
    labels: LABELS[language],
    entities,
    statements: new Map(reading.statements.map((statement) => [statement.id, statement])),
    name,
  };
}

/** Whom the report credits stands behind its outlet. */
function heading({ report, credits = [] }: Reading): string {
  const credited = credits.map(({ name }) => name).join("، ");
  return [report.id, report.published, [report.source, credited].filter(Boolean).join(" ← "), report.title]
    .filter(Boolean)
    .map((part) => visible(String(part)))
    .join(" · ");
}

function eventRow(event: ReadEvent, view: View): TableRow {
  const { labels, name } = view;
  const status = [event.negated ? labels.not : "", labels.status[event.status], event.foreground ? "" : `(${labels.background})`];
  return {
    cells: [
      event.actors.map(name).join(", "),
      [labels.event[event.type], `«${slice(view, event.trigger)}»`].join(" "),
      event.recipients.map(name).join(", "),
      event.places.map(name).join(", "),
      whenCell(event, view),
      status.filter(Boolean).join(" "),
      wordCell(event.statement, view),
    ],
    sentence: slice(view, event.evidence).trim(),
  };
}

function relationRow(relation: ReadRelation, view: View): TableRow {
  const { labels, name } = view;
  const detail = relation.office ?? [relation.km === null ? "" : `${relation.km} km`, relation.bearing ?? ""].filter(Boolean).join(" ");
  return {
    cells: [
      name(relation.subject),
      [labels.relation[relation.type], detail && `«${visible(detail)}»`].filter(Boolean).join(" "),
      name(relation.object),
      "",
      timeCell(relation.time, view),
      [relation.negated ? labels.not : "", labels.status[relation.status]].filter(Boolean).join(" "),
      wordCell(relation.statement, view),
    ],
    sentence: slice(view, relation.evidence).trim(),
  };
}

/** The chain of attribution, the speaker first, each link nearer to the reader after it. */
function wordCell(id: string | null, view: View): string {
  const statement = id === null ? undefined : view.statements.get(id);
  if (!statement) return view.labels.report;
  const chain = speakerChain(view.reading, statement).map(({ speaker }, i) =>
    i === 0 ? `${view.name(speaker)} ${view.labels.act[statement.act]}` : `${view.labels.via} ${view.name(speaker)}`,
  );
  return chain.join(" ");
}

/** The event's own date, else in brackets the one that the story gives it. */
function whenCell({ time, frame }: ReadEvent, view: View): string {
  if (time !== null || frame === null) return timeCell(time, view);
  return `(${timeCell(frame, view)})`;
}

function timeCell(id: string | null, view: View): string {
  const time = view.reading.times.find((candidate) => candidate.id === id);
  if (!time) return "";
  const { start, end } = time.interval;
  if (start === null && end === null) return slice(view, time);
  return start === end ? String(start) : `${start ?? "…"} – ${end ?? "…"}`;
}

const slice = ({ reading }: View, { start, end }: { start: number; end: number }): string => visible(reading.report.text.slice(start, end));

/** Seven columns share the width in these parts. */
function columnWidths(width: number): number[] {
  const shares = [20, 16, 20, 14, 11, 11, 20];
  const room = Math.max(80, Math.min(width, 160)) - 2 * (shares.length - 1);
  return shares.map((share) => Math.floor((room * share) / 112));
}

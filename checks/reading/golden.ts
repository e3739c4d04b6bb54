import { join } from "node:path";
import type { Reading, Span } from "@isnad/reader";

export const goldenPath = (id: string): string => join(import.meta.dirname, "../../corpus/golden", `${id}.txt`);

/** A reading as lines that a person can review in a diff: each value with its letters, ids for references, no offsets. */
export function goldenText(reading: Reading): string {
  const words = ({ start, end }: Span): string => reading.report.text.slice(start, end).replace(/\s+/gu, " ").trim();
  const name = (id: string | null): string => reading.entities.find((entity) => entity.id === id)?.name.ar ?? "–";
  const names = (ids: readonly string[]): string => ids.map(name).join(" + ") || "–";
  const time = (id: string | null): string =>
    reading.times
      .filter((found) => found.id === id)
      .map(words)
      .join("") || "–";
  const speaker = (id: string | null): string => name(reading.statements.find((statement) => statement.id === id)?.speaker ?? null);
  const line = (...cells: (string | number | boolean | null)[]): string => cells.join(" | ");
  return [
    `# ${reading.report.id} · ${reading.report.published ?? "undated"}`,
    "\n## entities: kind | name | English | country | sector | known | mentions",
    ...reading.entities.map((e) =>
      line(
        e.kind,
        e.name.ar,
        e.name.en,
        e.country,
        e.sector,
        e.known,
        reading.mentions
          .filter((m) => m.entity === e.id)
          .map(words)
          .join(" ؛ "),
      ),
    ),
    "\n## times: words | interval | precision | why",
    ...reading.times.map((t) => line(words(t), `${t.interval.start ?? "…"} to ${t.interval.end ?? "…"}`, t.precision, t.why.join(" < "))),
    "\n## statements: trigger | speaker | act | quoted | via | content",
    ...reading.statements.map((s) =>
      line(words(s.trigger), name(s.speaker), s.act, s.quoted ? "quoted" : "told", name(s.via), s.content ? words(s.content) : "–"),
    ),
    "\n## events: type | trigger | actors > recipients | places | time | status | on whose word | why",
    ...reading.events.map((e) =>
      line(
        e.type,
        words(e.trigger),
        `${names(e.actors)} > ${names(e.recipients)}`,
        names(e.places),
        time(e.time),
        `${e.negated ? "not " : ""}${e.status}${e.foreground ? "" : " (background)"}`,
        speaker(e.statement),
        e.why.join(" < "),
      ),
    ),
    "\n## relations: type | subject > object | words | why",
    ...reading.relations.map((r) => line(r.type, `${name(r.subject)} > ${name(r.object)}`, words(r.trigger), r.why.join(" < "))),
    ...(reading.issues.length > 0 ? ["\n## issues", ...reading.issues.map(({ code }) => code)] : []),
    "",
  ].join("\n");
}

import { type ReportRecord, wordsAt } from "@isnad/archive";

export type Cell = string | number | boolean | null;

/** A table of the export: its columns with DuckDB's types, and the rows that a report gives. */
export interface ParquetTable {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: ColumnType])[];
  readonly rows: (report: ReportRecord) => readonly (readonly Cell[])[];
}

/** `DATE` and `TIMESTAMPTZ` come as ISO text. */
export type ColumnType = "VARCHAR" | "BOOLEAN" | "INTEGER" | "DOUBLE" | "DATE" | "TIMESTAMPTZ";

/** What a file can be parted by: every table has these columns, of the report that a row comes from. */
export const PARTITIONS = ["year", "month", "source"] as const;
export type Partition = (typeof PARTITIONS)[number];

const OF_REPORT: ParquetTable["columns"] = [
  ["year", "INTEGER"],
  ["month", "VARCHAR"],
  ["source", "VARCHAR"],
];

const ofReport = ({ publishedOn, source }: ReportRecord): readonly Cell[] => [
  publishedOn === null ? null : Number(publishedOn.slice(0, 4)),
  publishedOn?.slice(0, 7) ?? null,
  source,
];

export const PARQUET_TABLES: readonly ParquetTable[] = [
  {
    name: "reports",
    columns: [
      ...OF_REPORT,
      ["report_id", "VARCHAR"],
      ["given_id", "VARCHAR"],
      ["place", "VARCHAR"],
      ["title", "VARCHAR"],
      ["url", "VARCHAR"],
      ["published", "VARCHAR"],
      ["published_on", "DATE"],
      ["origin_id", "VARCHAR"],
      ["obtained_from", "VARCHAR"],
      ["obtained_at", "TIMESTAMPTZ"],
      ["bytes_sha256", "VARCHAR"],
      ["text", "VARCHAR"],
    ],
    rows: (report) => [
      [
        ...ofReport(report),
        report.id,
        report.givenId,
        report.place,
        report.title,
        report.url,
        report.published,
        report.publishedOn,
        report.originId,
        report.obtainedFrom,
        report.obtainedAt,
        report.bytesSha256,
        report.reading.report.text,
      ],
    ],
  },
  {
    name: "claims",
    columns: [
      ...OF_REPORT,
      ["claim_id", "VARCHAR"],
      ["report_id", "VARCHAR"],
      ["kind", "VARCHAR"],
      ["type", "VARCHAR"],
      ["mode", "VARCHAR"],
      ["status", "VARCHAR"],
      ["negated", "BOOLEAN"],
      ["foreground", "BOOLEAN"],
      ["confidence", "DOUBLE"],
      ["verdict", "VARCHAR"],
      ["happened_from", "DATE"],
      ["happened_to", "DATE"],
      ["story_id", "VARCHAR"],
      ["chain", "VARCHAR"],
      ["trigger", "VARCHAR"],
      ["evidence", "VARCHAR"],
      ["evidence_start", "INTEGER"],
      ["evidence_end", "INTEGER"],
    ],
    rows: (report) =>
      report.claims.map((claim) => [
        ...ofReport(report),
        claim.id,
        report.id,
        claim.kind,
        claim.type,
        claim.mode,
        claim.status,
        claim.negated,
        claim.foreground,
        claim.confidence,
        claim.verdict,
        claim.happened.start,
        claim.happened.end,
        claim.story,
        claim.chain.map(({ nameAr }) => nameAr).join(" ← ") || null,
        wordsAt(report, claim.trigger),
        wordsAt(report, claim.evidence),
        claim.evidence.start,
        claim.evidence.end,
      ]),
  },
  {
    name: "parties",
    columns: [
      ...OF_REPORT,
      ["claim_id", "VARCHAR"],
      ["role", "VARCHAR"],
      ["entity_id", "VARCHAR"],
      ["entity_kind", "VARCHAR"],
      ["name_ar", "VARCHAR"],
      ["name_en", "VARCHAR"],
      ["country", "VARCHAR"],
      ["sector", "VARCHAR"],
      ["latitude", "DOUBLE"],
      ["longitude", "DOUBLE"],
    ],
    rows: (report) =>
      report.claims.flatMap(({ id, parties }) =>
        parties.map((party) => [
          ...ofReport(report),
          id,
          party.role,
          party.entityId,
          party.kind,
          party.nameAr,
          party.nameEn,
          party.country,
          party.sector,
          party.latitude,
          party.longitude,
        ]),
      ),
  },
  {
    name: "items",
    columns: [...OF_REPORT, ["claim_id", "VARCHAR"], ["class", "VARCHAR"], ["least", "DOUBLE"], ["most", "DOUBLE"]],
    rows: (report) =>
      report.claims.flatMap(({ id, items }) =>
        items.map((item) => [...ofReport(report), id, item.class, item.count?.least ?? null, item.count?.most ?? null]),
      ),
  },
];

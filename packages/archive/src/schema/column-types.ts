import type { Tables } from "./tables.ts";

/** How a column's values are sent: PostgreSQL's own names. */
export type ColumnType = "text" | "text[]" | "int4" | "int4[]" | "int8[]" | "float8" | "bool" | "date" | "timestamptz" | "bytea";

type Types<Name extends keyof Tables> = Readonly<
  Record<Exclude<keyof Tables[Name], Name extends "reports" ? "number" : never>, ColumnType>
>;

/** The tables whose rows come by the dozen with each report: their columns, in the order in which they are sent. The database numbers reports. */
export const COLUMN_TYPES = {
  reports: {
    id: "text",
    given_id: "text",
    place: "text",
    title: "text",
    source: "text",
    url: "text",
    published: "text",
    published_on: "date",
    language: "text",
    text_sha256: "text",
    bytes: "bytea",
    bytes_sha256: "text",
    obtained_from: "text",
    obtained_at: "timestamptz",
    credits: "text[]",
    terms: "int8[]",
    signature: "int4[]",
  } satisfies Types<"reports">,
  readings: {
    report_id: "text",
    number: "int4",
    reader_version: "text",
    model: "text",
    read_at: "timestamptz",
    body: "text",
  } satisfies Types<"readings">,
  entities: {
    id: "text",
    kind: "text",
    name_ar: "text",
    name_en: "text",
    country: "text",
    sector: "text",
    known: "text",
    merged_into: "text",
    keys: "text[]",
  } satisfies Types<"entities">,
  appearances: {
    report_id: "text",
    local_id: "text",
    entity_id: "text",
    kind: "text",
    name_ar: "text",
    name_en: "text",
    country: "text",
    sector: "text",
    known: "text",
    latitude: "float8",
    longitude: "float8",
    radius_km: "float8",
    why: "text",
  } satisfies Types<"appearances">,
  claims: {
    id: "text",
    report_id: "text",
    local_id: "text",
    kind: "text",
    type: "text",
    mode: "text",
    status: "text",
    negated: "bool",
    foreground: "bool",
    quoted: "bool",
    confidence: "float8",
    trigger_start: "int4",
    trigger_end: "int4",
    evidence_start: "int4",
    evidence_end: "int4",
    happened_from: "date",
    happened_to: "date",
    statement: "text",
    office: "text",
    verdict: "text",
  } satisfies Types<"claims">,
  parties: { claim_id: "text", role: "text", report_id: "text", local_id: "text", entity_id: "text" } satisfies Types<"parties">,
  items: { claim_id: "text", number: "int4", class: "text", least: "float8", most: "float8" } satisfies Types<"items">,
  tellings: {
    claim_id: "text",
    report_id: "text",
    keys: "int4[]",
    marks: "int4[]",
    first_day: "int4",
    last_day: "int4",
    day_told: "bool",
  } satisfies Types<"tellings">,
} as const;

export type ManyRowsTable = keyof typeof COLUMN_TYPES;

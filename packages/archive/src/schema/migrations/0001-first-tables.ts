import { type Kysely, sql } from "kysely";

/**
 * Reports, readings, claims, entities, stories, reviews, audit. Text sorts by code unit (`C`) on every machine. Rows that come by the dozen for each
 * report have no foreign keys: checking them took a fifth of the time of storing; `verify` looks for rows that point nowhere.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `create table reports (
    id text collate "C" primary key,
    number bigint generated always as identity unique,
    given_id text collate "C" not null,
    place text collate "C" not null,
    title text, source text collate "C", url text collate "C",
    published text collate "C", published_on date,
    language text not null,
    text_sha256 text collate "C" not null,
    bytes bytea not null,
    bytes_sha256 text collate "C" not null,
    obtained_from text not null,
    obtained_at timestamptz not null,
    terms text[] collate "C" not null,
    signature integer[] not null
  )`,
  "create index reports_published on reports (published_on)",
  "create index reports_terms on reports using gin (terms) with (gin_pending_list_limit = 65536)",
  // Asked for every report stored: a list of what is still to be sorted in would be searched from end to end.
  "create index reports_signature on reports using gin (signature) with (fastupdate = off)",
  `create table readings (
    report_id text collate "C" not null references reports on delete cascade,
    number integer not null,
    reader_version text not null,
    model text not null,
    read_at timestamptz not null,
    body text not null,
    primary key (report_id, number)
  )`,
  // Compressing what is written once and seldom read took a tenth of the time of storing.
  `do $$ begin
    alter table readings alter column body set compression lz4;
  exception when feature_not_supported then
    alter table readings alter column body set storage external;
  end $$`,
  "alter table reports alter column bytes set storage external, alter column terms set storage external",
  `create table entities (
    id text collate "C" primary key,
    kind text not null,
    name_ar text collate "C" not null,
    name_en text collate "C" not null,
    country text, sector text,
    known text collate "C",
    merged_into text collate "C",
    keys text[] collate "C" not null
  )`,
  "create index entities_keys on entities using gin (keys) with (gin_pending_list_limit = 65536)",
  `create table sameness (
    key text collate "C" not null,
    entity_id text collate "C" not null,
    primary key (key, entity_id)
  )`,
  "create index sameness_entity on sameness (entity_id)",
  "create index entities_merged on entities (merged_into) where merged_into is not null",
  `create table appearances (
    report_id text collate "C" not null,
    local_id text collate "C" not null,
    entity_id text collate "C" not null,
    kind text not null,
    name_ar text collate "C" not null,
    name_en text collate "C" not null,
    country text, sector text,
    known text collate "C",
    latitude double precision, longitude double precision, radius_km double precision,
    why text not null,
    primary key (report_id, local_id)
  )`,
  "create index appearances_entity on appearances (entity_id)",
  `create table claims (
    id text collate "C" primary key,
    report_id text collate "C" not null,
    local_id text collate "C" not null,
    kind text not null,
    type text collate "C" not null,
    mode text, status text,
    negated boolean not null,
    foreground boolean not null,
    quoted boolean not null,
    confidence double precision,
    trigger_start integer not null, trigger_end integer not null,
    evidence_start integer not null, evidence_end integer not null,
    happened_from date, happened_to date,
    statement text collate "C",
    office text,
    verdict text
  )`,
  "create index claims_report on claims (report_id)",
  "create index claims_type on claims (type, happened_from)",
  "create index claims_happened on claims (happened_from)",
  `create table parties (
    claim_id text collate "C" not null,
    role text collate "C" not null,
    report_id text collate "C" not null,
    local_id text collate "C" not null,
    entity_id text collate "C" not null,
    primary key (claim_id, role, local_id)
  )`,
  "create index parties_entity on parties (entity_id, role)",
  `create table items (
    claim_id text collate "C" not null,
    number integer not null,
    class text collate "C" not null,
    least double precision, most double precision,
    primary key (claim_id, number)
  )`,
  `create table copies (
    report_id text collate "C" primary key references reports on delete cascade,
    origin_id text collate "C" not null,
    likeness double precision not null,
    why text not null
  )`,
  "create index copies_origin on copies (origin_id)",
  `create table tellings (
    claim_id text collate "C" primary key,
    report_id text collate "C" not null,
    keys integer[] not null,
    marks integer[] not null,
    first_day integer, last_day integer,
    day_told boolean not null
  )`,
  "create index tellings_report on tellings (report_id)",
  "create index tellings_keys on tellings using gin (keys) with (fastupdate = off)",
  `create table stories (
    id text collate "C" primary key,
    type text collate "C" not null,
    happened_from date, happened_to date,
    grade text not null,
    reports integer not null, origins integer not null, contradictions integer not null,
    first_on date, last_on date
  )`,
  `create table story_claims (
    claim_id text collate "C" primary key,
    story_id text collate "C" not null,
    why text not null
  )`,
  "create index story_claims_story on story_claims (story_id)",
  `create table reviews (
    number bigint generated always as identity primary key,
    at timestamptz not null,
    by text not null,
    action text not null,
    subject text collate "C" not null,
    body text not null,
    reason text not null,
    undone_by bigint references reviews
  )`,
  "create index reviews_subject on reviews (subject)",
  `create table audit (
    number bigint primary key,
    at text not null,
    by text not null,
    action text not null,
    subject text collate "C" not null,
    detail text,
    detail_sha256 text not null,
    previous text not null,
    hash text not null
  )`,
  "create index audit_subject on audit (subject)",
  `create table settings (
    name text collate "C" primary key,
    value text not null
  )`,
];

import { type Kysely, sql } from "kysely";

/** Feeds that are watched and what of their items is done, searches that are watched and what was told of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `create table feeds (
    id text collate "C" primary key,
    number bigint generated always as identity unique,
    url text collate "C" not null,
    host text collate "C" not null,
    title text,
    every_minutes integer not null,
    state text not null,
    etag text, last_modified text,
    next_at timestamptz not null,
    failures integer not null,
    asked_at timestamptz, answered_at timestamptz, new_at timestamptz,
    problem text,
    added_at timestamptz not null
  )`,
  "create index feeds_due on feeds (next_at) where state = 'watched'",
  `create table feed_items (
    feed_id text collate "C" not null references feeds on delete cascade,
    key text collate "C" not null,
    number bigint generated always as identity,
    version text collate "C" not null,
    state text not null,
    host text collate "C" not null,
    page_key text collate "C",
    due_at timestamptz,
    attempts integer not null,
    body text,
    bytes bytea,
    text_from text,
    report_id text collate "C",
    problem text,
    seen_at timestamptz not null,
    primary key (feed_id, key)
  )`,
  "alter table feed_items alter column body set storage external, alter column bytes set storage external",
  "create index feed_items_due on feed_items (host, due_at, number) where state = 'waiting'",
  "create index feed_items_page on feed_items (page_key) where page_key is not null",
  "create index feed_items_report on feed_items (report_id) where report_id is not null",
  `create table watches (
    id text collate "C" primary key,
    name text not null,
    asked text not null,
    checked bigint not null,
    atom text, hook text,
    added_at timestamptz not null
  )`,
  `create table alerts (
    number bigint generated always as identity primary key,
    watch_id text collate "C" not null references watches on delete cascade,
    at timestamptz not null,
    kind text not null,
    subject text collate "C" not null,
    change text not null,
    told text collate "C" not null,
    report_id text collate "C",
    detail text not null,
    sent boolean not null
  )`,
  "create index alerts_subject on alerts (watch_id, kind, subject, number)",
  "create index alerts_unsent on alerts (watch_id, number) where not sent",
  "create index alerts_report on alerts (report_id) where report_id is not null",
];

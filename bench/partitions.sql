-- psql URL -f bench/partitions.sql: what it costs to part reports and claims by month of publication. Ten years, 120 months, 100,000 reports and a million
-- claims; the same rows flat, as the archive keeps them, and in partitions. Reads plans, so that times are the server's own.
\set QUIET on
\pset tuples_only on
set client_min_messages = warning;
drop schema if exists parted cascade;
create schema parted;
set search_path = parted;
create table flat_reports (id text collate "C" primary key, published_on date not null, body text not null);
create index on flat_reports (published_on);
create table flat_claims (id text collate "C" primary key, report_id text collate "C" not null, published_on date not null, type text not null, happened_from date);
create index on flat_claims (report_id);
create index on flat_claims (type, happened_from);
-- A unique key of a parted table must hold the column that it is parted by: an id alone is no longer unique.
create table reports (id text collate "C" not null, published_on date not null, body text not null, primary key (id, published_on)) partition by range (published_on);
create index on reports (published_on);
create table claims (id text collate "C" not null, report_id text collate "C" not null, published_on date not null, type text not null, happened_from date, primary key (id, published_on)) partition by range (published_on);
create index on claims (report_id);
create index on claims (type, happened_from);
do $$ begin
  for month in 0..119 loop
    execute format('create table reports_%s partition of reports for values from (%L) to (%L)', month, date '2010-01-01' + make_interval(months => month), date '2010-01-01' + make_interval(months => month + 1));
    execute format('create table claims_%s partition of claims for values from (%L) to (%L)', month, date '2010-01-01' + make_interval(months => month), date '2010-01-01' + make_interval(months => month + 1));
  end loop;
end $$;
insert into flat_reports select substr(md5(n::text), 1, 24), date '2010-01-01' + n % 3650, repeat('x', 200) from generate_series(1, 100000) n;
insert into flat_claims select substr(md5(n::text), 1, 24) || '/e' || k, substr(md5(n::text), 1, 24), date '2010-01-01' + n % 3650, 'T' || k, date '2010-01-01' + n % 3650 - k from generate_series(1, 100000) n, generate_series(1, 10) k;
insert into reports select * from flat_reports;
insert into claims select * from flat_claims;
analyze;
create table asked as select id from flat_reports order by md5(id) limit 200;
analyze asked;
\echo 'is any of 200 reports here? flat, parted'
explain (analyze, costs off, summary on) select id from flat_reports where id = any(array(select id from asked)) \g |grep -E 'Time'
explain (analyze, costs off, summary on) select id from flat_reports where id = any(array(select id from asked)) \g |grep -E 'Time'
explain (analyze, costs off, summary on) select id from reports where id = any(array(select id from asked)) \g |grep -E 'Time'
explain (analyze, costs off, summary on) select id from reports where id = any(array(select id from asked)) \g |grep -E 'Time'
\echo 'the claims of 200 reports: flat, parted'
explain (analyze, costs off, summary on) select * from flat_claims where report_id = any(array(select id from asked)) \g |grep -E 'Time'
explain (analyze, costs off, summary on) select * from flat_claims where report_id = any(array(select id from asked)) \g |grep -E 'Time'
explain (analyze, costs off, summary on) select * from claims where report_id = any(array(select id from asked)) \g |grep -E 'Time'
explain (analyze, costs off, summary on) select * from claims where report_id = any(array(select id from asked)) \g |grep -E 'Time'
\echo 'one claim by its id: flat, parted'
explain (analyze, costs off, summary on) select * from flat_claims where id = 'c4ca4238a0b923820dcc509a/e1' \g |grep -E 'Time'
explain (analyze, costs off, summary on) select * from claims where id = 'c4ca4238a0b923820dcc509a/e1' \g |grep -E 'Time'
explain (analyze, costs off, summary on) select * from claims where id = 'c4ca4238a0b923820dcc509a/e1' \g |grep -E 'Time'
\echo 'events of a type that happened in a month: flat, parted'
explain (analyze, costs off, summary on) select * from flat_claims where type = 'T3' and happened_from between '2015-03-01' and '2015-03-31' \g |grep -E 'Time'
explain (analyze, costs off, summary on) select * from claims where type = 'T3' and happened_from between '2015-03-01' and '2015-03-31' \g |grep -E 'Time'
explain (analyze, costs off, summary on) select * from claims where type = 'T3' and happened_from between '2015-03-01' and '2015-03-31' \g |grep -E 'Time'
\echo 'storing 2,000 claims of one month: flat, parted'
explain (analyze, costs off, summary on) insert into flat_claims select 'n' || n, 'n', '2019-11-20', 'T', null from generate_series(1, 2000) n \g |grep -E 'Execution'
explain (analyze, costs off, summary on) insert into claims select 'n' || n, 'n', '2019-11-20', 'T', null from generate_series(1, 2000) n \g |grep -E 'Execution'
\echo 'removing a month: flat, parted'
explain (analyze, costs off, summary on) delete from flat_claims where published_on between '2010-01-01' and '2010-01-31' \g |grep -E 'Execution'
\timing on
drop table claims_0;
\timing off
drop schema parted cascade;

/**
 * The tables in which a subgraph keeps releases and cells, as SQL for its first migration.
 *
 * A cell is series × area × period. It holds from the publication position `opened` up to, not including, `closed`;
 * the open end is `openEnd` (positions.ts). `dated` tells the two lines of history apart: releases whose day is known,
 * which `asAt` sees, and releases without one.
 * `closed` stands before `period` in the key, so that reading what holds now is one stretch of the index,
 * however many restatements lie behind it.
 */
export function releaseTables(schema: string): readonly string[] {
  return [
    `create table ${schema}.release (
       number int generated always as identity primary key,
       id text not null unique,
       dataset text not null,
       scope text not null,
       sha256 text not null,
       title text not null,
       file_name text not null,
       published_on date,
       position int not null,
       loaded_at timestamptz not null default now(),
       record_count int not null,
       periods int[] not null,
       scheme int[] not null,
       given_series int[] not null,
       given_areas text[] not null,
       flags jsonb not null default '{}',
       remarks text[] not null default '{}',
       demonstration boolean not null default false,
       withdrawn_on date,
       withdrawal_reason text,
       unique (dataset, sha256)
     )`,
    `create unique index release_position on ${schema}.release (position) where withdrawn_on is null`,
    `create table ${schema}.series (
       id int generated always as identity primary key,
       dataset text not null,
       scope text not null,
       measure text not null,
       category text not null,
       unique (dataset, scope, measure, category)
     )`,
    `create table ${schema}.cell (
       series int not null,
       area text not null,
       dated boolean not null,
       closed int not null,
       period int not null,
       opened int not null,
       value float8,
       sample_size int,
       qualifier text,
       absence text,
       paragraph text,
       primary key (series, area, dated, closed, period)
     )`,
  ];
}

/** Columns that say what a cell states; two cells that agree in them state the same. */
export const statedColumns = ['value', 'sample_size', 'qualifier', 'absence', 'paragraph'] as const;

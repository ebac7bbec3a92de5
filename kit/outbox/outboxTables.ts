/**
 * A subgraph's outbox: the log of record of what happened to its data. `outbox_log` is one row: which log this is, the last
 * position given out, and the last one that retention removed. Whoever appends holds that row until the transaction ends, so
 * that positions are in the order of commits and none is missing. `outbox_fact` remembers what is told once only.
 */
export function outboxTables(schema: string): readonly string[] {
  return [
    `create table ${schema}.outbox_log (
       singleton boolean primary key default true check (singleton),
       id text not null,
       last bigint not null default 0,
       trimmed bigint not null default 0
     )`,
    `insert into ${schema}.outbox_log (id) values (replace(gen_random_uuid()::text, '-', ''))`,
    `create table ${schema}.outbox (
       position bigint primary key,
       kind text not null,
       area text,
       significance text not null,
       keys jsonb not null,
       occurred_at timestamptz not null
     )`,
    `create index outbox_occurred_at on ${schema}.outbox (occurred_at)`,
    `create table ${schema}.outbox_fact (
       fact text primary key,
       told_at timestamptz not null default now()
     )`,
  ];
}

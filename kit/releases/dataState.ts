import type { Database } from '../database/database.ts';
import type { SourceState } from '../subgraph/subgraph.ts';

interface Row {
  readonly mark: string;
  readonly changed: number | null;
}

/**
 * The state of what a subgraph answers from, in one statement: every release as it stands, whether it counts and where in the
 * order it is, how far the log of what happened has come, and how often something changed of which nobody is told. An import, a withdrawal, a
 * day that is set and an act on a register each change it.
 */
export async function dataState(database: Database): Promise<SourceState> {
  const { schema } = database;
  const [row] = await database.query<Row>(
    `select concat_ws(':', log.id, log.last, log.changes, releases.mark) as mark,
            (extract(epoch from greatest(releases.changed, latest.occurred_at, log.changed_at)) * 1000)::float8 as changed
     from ${schema}.outbox_log log
     left join ${schema}.outbox latest on latest.position = log.last
     cross join (
       select md5(string_agg(concat_ws('|', number, position, published_on, withdrawn_on, loaded_at, record_count), ',' order by number)) as mark,
              max(greatest(loaded_at, withdrawn_on::timestamptz)) as changed
       from ${schema}.release
     ) releases`,
  );
  if (row === undefined) throw new Error(`${schema} has no outbox`);
  return { mark: row.mark, changedAt: row.changed ?? 0 };
}

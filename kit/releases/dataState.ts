import { isForPartnersOnly } from '../../schema/events/audience.ts';
import { eventKinds } from '../../schema/events/eventKeys.ts';
import type { Database } from '../database/database.ts';
import type { SourceState } from '../subgraph/subgraph.ts';

interface Row {
  readonly mark: string;
  readonly changed: number | null;
  readonly told_mark: string;
  readonly told_changed: number | null;
}

/** What only partners may hear of moves nothing that anybody may see. */
const ofPartners = eventKinds.filter(isForPartnersOnly);

const inMilliseconds = (instants: string) => `(extract(epoch from greatest(${instants})) * 1000)::float8`;

/**
 * The state of what a subgraph answers from, in one statement: every release as it stands, whether it counts and where in the
 * order it is, how far the log of what happened has come, and how often something changed of which nobody is told. An import, a withdrawal, a
 * day that is set and an act on a register each change it. What of it is told to anybody stays the same where only partners may know of
 * what changed: from the moment at which a public answer is marked anew nobody reads that a risk was raised or a visit reported.
 */
export async function dataState(database: Database): Promise<SourceState> {
  const { schema } = database;
  const [row] = await database.query<Row>(
    `select concat_ws(':', log.id, log.last, log.changes, releases.mark) as mark,
            ${inMilliseconds('releases.changed, latest.occurred_at, log.changed_at')} as changed,
            concat_ws(':', log.id, told.position, log.changes - log.untold, releases.mark) as told_mark,
            ${inMilliseconds('releases.changed, told.occurred_at, log.told_at')} as told_changed
     from ${schema}.outbox_log log
     left join ${schema}.outbox latest on latest.position = log.last
     left join lateral (
       select position, occurred_at from ${schema}.outbox where kind <> all($1::text[]) order by position desc limit 1
     ) told on true
     cross join (
       select md5(string_agg(concat_ws('|', number, position, published_on, withdrawn_on, loaded_at, record_count), ',' order by number)) as mark,
              max(greatest(loaded_at, withdrawn_on::timestamptz)) as changed
       from ${schema}.release
     ) releases`,
    [ofPartners],
  );
  if (row === undefined) throw new Error(`${schema} has no outbox`);
  const told = { mark: row.told_mark, changedAt: row.told_changed ?? 0 };
  return { mark: row.mark, changedAt: row.changed ?? 0, told };
}

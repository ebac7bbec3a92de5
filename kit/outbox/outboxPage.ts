import { z } from 'zod';
import { readLoggedEvent, type LoggedEvent } from '../../schema/events/loggedEvent.ts';
import type { Session } from '../database/database.ts';

/** Where a log stands. */
export interface LogState {
  /** Which log it is: another one for another hub, and after a backup was restored. */
  readonly log: string;
  /** The last position given out; 0 where nothing has happened yet. */
  readonly last: number;
  /** The last position that retention removed; 0 where all is still there. */
  readonly trimmed: number;
}

/** A stretch of a log. */
export interface OutboxPage extends LogState {
  /** In order, without kinds that this version does not know. */
  readonly events: readonly LoggedEvent[];
  /** The position to go on from. */
  readonly next: number;
}

/** Most events of one page. */
export const largestPage = 1_000;

const state = 'id as log, last::float8 as last, trimmed::float8 as trimmed';

export async function readLogState(session: Session, schema: string): Promise<LogState> {
  const [row] = await session.query<LogState>(`select ${state} from ${schema}.outbox_log`);
  if (row === undefined) throw new Error(`${schema} has no outbox`);
  return row;
}

const numbered = z.object({ position: z.number() });

/**
 * Reads what comes after a position, in one statement, so that the state and the events are of one moment. Where retention no
 * longer reaches back to the position, the events begin after `trimmed`, and the reader has missed some.
 */
export async function readOutbox(
  session: Session,
  schema: string,
  after: number,
  limit = largestPage,
): Promise<OutboxPage> {
  const rows = await session.query<LogState & { event: unknown }>(
    `select ${state}, event from ${schema}.outbox_log left join lateral (
       select position, jsonb_build_object('position', position, 'kind', kind, 'area', area, 'significance', significance,
         'keys', keys, 'occurredAt', to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as event
       from ${schema}.outbox where position > $1::bigint order by position limit $2) page on true
     order by page.position`,
    [after, Math.min(limit, largestPage)],
  );
  const [first] = rows;
  if (first === undefined) throw new Error(`${schema} has no outbox`);
  const { log, last, trimmed } = first;
  const found = rows.flatMap(({ event }) => (event === null ? [] : [event]));
  const end = numbered.safeParse(found.at(-1));
  return {
    log,
    last,
    trimmed,
    events: found.flatMap((event) => readLoggedEvent(event) ?? []),
    next: end.data?.position ?? Math.max(after, trimmed),
  };
}

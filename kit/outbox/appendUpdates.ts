import type { HubEvent } from '../../schema/events/hubEvent.ts';
import { usualSignificance } from '../../schema/events/significance.ts';
import type { Session } from '../database/database.ts';

/**
 * Writes events into a subgraph's outbox, inside the transaction that changes the data: both stand or neither does. From here
 * to the end of the transaction no other can append, which keeps positions in the order of commits, so call it last.
 *
 * Events that name a `fact` which was told before are left out.
 * @returns how many were written
 */
export async function appendUpdates(session: Session, schema: string, events: readonly HubEvent[]): Promise<number> {
  const fresh = await withoutToldFacts(session, schema, events);
  if (fresh.length === 0) return 0;
  const rows = fresh.map((event, place) => ({
    place,
    kind: event.kind,
    area: event.area,
    significance: event.significance ?? usualSignificance(event.kind),
    keys: event.keys,
  }));
  await session.query(
    `with moved as (update ${schema}.outbox_log set last = last + $2::int returning last)
     insert into ${schema}.outbox (position, kind, area, significance, keys, occurred_at)
     select moved.last - $2::int + 1 + given.place, given.kind, given.area, given.significance, given.keys, clock_timestamp()
     from moved, jsonb_to_recordset($1::jsonb) as given(place int, kind text, area text, significance text, keys jsonb)`,
    [JSON.stringify(rows), rows.length],
  );
  return rows.length;
}

async function withoutToldFacts(
  session: Session,
  schema: string,
  events: readonly HubEvent[],
): Promise<readonly HubEvent[]> {
  const facts = [...new Set(events.flatMap(({ fact }) => fact ?? []))];
  if (facts.length === 0) return events;
  const told = await session.query<{ fact: string }>(
    `insert into ${schema}.outbox_fact (fact) select unnest($1::text[]) order by 1
     on conflict (fact) do nothing returning fact`,
    [facts],
  );
  const untold = new Set(told.map(({ fact }) => fact));
  // Taken out as it is met: the same fact twice in one call is told once too.
  return events.filter(({ fact }) => fact === undefined || untold.delete(fact));
}

import { london } from '../../schema/places/london.ts';
import type { Readable } from '../indicators/readable.ts';

/** A change as a list over many records tells it. */
export interface ListedChange {
  readonly register: string;
  readonly id: string;
  readonly version: number;
  readonly area: string;
  readonly act: string;
  readonly state: string;
  readonly state_before: string | null;
  readonly effective_on: string;
  readonly changed_at: string;
  readonly demonstration: boolean;
}

/**
 * What was entered in some registers from the beginning of a day in London, the latest first, by place: a borough's with what its
 * wards keep, London's own for London. One statement for any number of places.
 * @param day as YYYY-MM-DD
 */
export async function changesSince(
  database: Readable,
  registers: readonly string[],
  day: string,
  places: readonly string[],
): Promise<(readonly ListedChange[])[]> {
  const rows = await database.query<ListedChange & { readonly place: string }>(
    `select asked.place, kept.register, kept.id, kept.version, kept.area, kept.act, kept.state, before.state as state_before,
       kept.effective_on::text, kept.changed_at::text, kept.demonstration
     from unnest($1::text[]) as asked (place)
     join ${database.schema}.register_change kept on kept.area = asked.place or coalesce(kept.borough, $4) = asked.place
     left join ${database.schema}.register_change before
       on before.register = kept.register and before.id = kept.id and before.version = kept.version - 1
     where kept.register = any($2::text[]) and kept.changed_at >= $3::date::timestamp at time zone 'Europe/London'
     order by kept.changed_at desc, kept.register, kept.id, kept.version desc`,
    [places, registers, day, london.code],
  );
  const of = Map.groupBy(rows, ({ place }) => place);
  return places.map((place) => of.get(place) ?? []);
}

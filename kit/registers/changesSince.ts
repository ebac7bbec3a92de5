import { london } from '../../schema/places/london.ts';
import { noCursorOfThisList } from '../graph/page.ts';
import type { HubError } from '../hubError.ts';
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

/** What a page tells a change by: it names one for good. */
export type ChangeKey = Pick<ListedChange, 'register' | 'id' | 'version'>;

export interface ChangesAsked {
  readonly registers: readonly string[];
  /** The first day of entry in London, as YYYY-MM-DD. */
  readonly day: string;
  /** How many at most. */
  readonly first: number;
  /** The change after which the page begins; null for the first page. */
  readonly after: ChangeKey | null;
}

export interface ChangesPage {
  readonly changes: readonly ListedChange[];
  readonly hasNext: boolean;
  /** Of all pages. */
  readonly total: number;
}

interface PageRow {
  readonly place: string;
  readonly total: number;
  readonly holds_after: boolean;
  /** One more than asked where there is more. */
  readonly changes: readonly ListedChange[];
}

/** To which borough a change belongs besides its area; what has none is London's. */
export const placeOf = (table = '') => `coalesce(${table}borough, '${london.code}')`;

/**
 * What was entered in some registers from the beginning of a day in London, the latest first, by place: a borough's with what its
 * wards keep, London's own for London. One statement for any number of places, which reads no more records than the page holds, and counts the rest.
 * @throws HubError BAD_USER_INPUT for a page after a change that is none of a place's list
 */
export async function changesSince(
  database: Readable,
  { registers, day, first, after }: ChangesAsked,
  places: readonly string[],
): Promise<(ChangesPage | HubError)[]> {
  const { schema } = database;
  const ofList = `(kept.area = asked.place or ${placeOf('kept.')} = asked.place)
       and kept.register = any($2::text[]) and kept.changed_at >= $3::date::timestamp at time zone 'Europe/London'`;
  const rows = await database.query<PageRow>(
    `select asked.place, counted.total, counted.holds_after, page.changes
     from unnest($1::text[]) as asked (place)
     left join ${schema}.register_change last on last.register = $5 and last.id = $6 and last.version = $7
     cross join lateral (
       select count(*)::int as total,
         count(*) filter (where (kept.register, kept.id, kept.version) = ($5, $6, $7::int)) > 0 as holds_after
       from ${schema}.register_change kept where ${ofList}) counted
     cross join lateral (
       select coalesce(jsonb_agg(to_jsonb(each) - 'at' order by each.at desc, register, id, version desc), '[]') as changes
       from (
         select kept.register, kept.id, kept.version, kept.area, kept.act, kept.state, before.state as state_before,
           kept.effective_on::text, kept.changed_at::text, kept.changed_at as at, kept.demonstration
         from ${schema}.register_change kept
         left join ${schema}.register_change before
           on before.register = kept.register and before.id = kept.id and before.version = kept.version - 1
         where ${ofList} and ($5::text is null or kept.changed_at < last.changed_at or (kept.changed_at = last.changed_at
           and (kept.register, kept.id, -kept.version) > (last.register, last.id, -last.version)))
         order by kept.changed_at desc, kept.register, kept.id, kept.version desc
         limit $4) each) page`,
    [places, registers, day, first + 1, after?.register ?? null, after?.id ?? null, after?.version ?? null],
  );
  const of = new Map(rows.map((row) => [row.place, row]));
  return places.map((place) => {
    const row = of.get(place);
    if (row === undefined) throw new Error(`The database left out ${place}.`);
    const { total, holds_after, changes } = row;
    if (after !== null && !holds_after) return noCursorOfThisList();
    return { changes: changes.slice(0, first), hasNext: changes.length > first, total };
  });
}

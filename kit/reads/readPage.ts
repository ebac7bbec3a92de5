import { z } from 'zod';
import { untoldActs } from '../../schema/access/untoldActs.ts';
import { areas, boroughsOf } from '../../schema/places/areas.ts';
import { london } from '../../schema/places/london.ts';
import { isLondonWide } from '../access/reaches.ts';
import type { Database } from '../database/database.ts';
import { HubError } from '../hubError.ts';
import type { Viewer } from '../viewer.ts';
import { entryBody } from './readEntry.ts';

/** An entry as whoever may know of it is told it. */
export type ToldRead = z.infer<typeof entryBody>;

export interface ReadQuestion {
  readonly viewer: Viewer;
  /** Code of an area that the entries are about; null for any. */
  readonly area: string | null;
  readonly first: number;
  /** A place that an earlier page gave; null for the newest. */
  readonly after: string | null;
}

export interface ReadPage {
  readonly entries: readonly ToldRead[];
  readonly hasMore: boolean;
  /** Counted when it is called: where much is kept it costs more than the page. */
  readonly count: () => Promise<number>;
}

/**
 * Whose reads somebody is told of: whoever runs the hub of all; City Hall of all that are about an area; everybody else of those
 * about their boroughs, whoever read, and of what their own agency did. An agency without boroughs that speaks for London has its own
 * data there and not in any borough: it is told of reads over all of London, and any other of what it did alone. Some acts are told to
 * nobody but who did them and whoever runs the hub.
 */
const visible = `($1::boolean
  or body::jsonb ->> 'agency' = $2::text
  or (not body::jsonb -> 'fields' ?| $6::text[]
    and (($3::boolean and body::jsonb -> 'areas' <> '[]'::jsonb) or body::jsonb -> 'areas' ?| $4::text[])))
  and ($5::text is null or body::jsonb -> 'areas' ? $5)`;

const cursorFormat = z.tuple([z.string(), z.string(), z.int()]);

/** A page of the record of reads, the newest first. */
export async function readPage(database: Database, { viewer, area, first, after }: ReadQuestion): Promise<ReadPage> {
  const scope = [
    viewer.role === 'ADMINISTRATOR',
    viewer.agency,
    viewer.role === 'CITY_HALL',
    isLondonWide(viewer) ? [london.code] : viewer.boroughs.flatMap(areasAbout),
    area,
    untoldActs,
  ];
  const place = after === null ? null : placeOf(after);
  // One more than asked, which tells whether there is a next page.
  const rows = await database.query<{ body: string }>(
    `select body from spine.read_entry
     where ${visible}
       and ($7::text is null or (body::jsonb ->> 'at', segment, number) < ($7::text, $8::text, $9::int))
     order by body::jsonb ->> 'at' desc, segment desc, number desc limit $10::int`,
    [...scope, ...(place ?? [null, null, null]), first + 1],
  );
  const entries = rows.map(({ body }) => entryBody.parse(JSON.parse(body)));
  return {
    entries: entries.slice(0, first),
    hasMore: entries.length > first,
    count: async () => {
      const [counted] = await database.query<{ count: number }>(
        `select count(*)::int as count from spine.read_entry where ${visible}`,
        scope,
      );
      return counted?.count ?? 0;
    },
  };
}

export function cursorOf({ at, segment, number }: ToldRead): string {
  return Buffer.from(JSON.stringify([at, segment, number])).toString('base64url');
}

function placeOf(cursor: string) {
  try {
    return cursorFormat.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new HubError('BAD_USER_INPUT', '"after" is no cursor of this list; give an endCursor of an earlier page.');
  }
}

/** The borough, its wards, and every wider area that it lies in: a read of one of those may have been of it. */
function areasAbout(borough: string): string[] {
  return areas
    .filter(
      (area) =>
        area.code === borough ||
        (area.kind === 'WARD' && area.borough === borough) ||
        boroughsOf(area.code).some(({ code }) => code === borough),
    )
    .map(({ code }) => code);
}

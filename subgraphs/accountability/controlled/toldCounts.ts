import type { Database } from '../../../kit/database/database.ts';

/** What a release told of one period: by series and area (`toldKey`) the count, or null where it was withheld. */
export type ToldCounts = ReadonlyMap<string, number | null>;

export interface ToldPlace {
  readonly measure: string;
  readonly category: string;
  readonly area: string;
}

export function toldKey({ measure, category, area }: ToldPlace): string {
  return [measure, category, area].join('\t');
}

interface ToldRow extends ToldPlace {
  readonly period: number;
  readonly dated: boolean;
  readonly opened: number;
  readonly closed: number;
  readonly value: number | null;
}

/**
 * Everything that was told of the periods of a dataset's scope, in the order in which it was published, by period: one state
 * for each release that told something else than the one before. Readers have seen them all, so a new release is judged
 * beside every one of them. One statement for any number of periods.
 */
export async function toldBefore(
  database: Database,
  dataset: string,
  scope: string,
  periods: readonly number[],
): Promise<ReadonlyMap<number, readonly ToldCounts[]>> {
  const { schema } = database;
  const rows = await database.query<ToldRow>(
    `select s.measure, s.category, c.area, c.period, c.dated, c.opened, c.closed, c.value
     from ${schema}.series s join ${schema}.cell c on c.series = s.id
     where s.dataset = $1 and s.scope = $2 and c.period = any($3::int[])
       and not exists (select from ${schema}.release r
         where r.dataset = s.dataset and r.position = c.opened and r.demonstration)`,
    [dataset, scope, periods],
  );
  return new Map([...Map.groupBy(rows, ({ period }) => period)].map(([period, own]) => [period, statesOf(own)]));
}

function statesOf(rows: readonly ToldRow[]): readonly ToldCounts[] {
  return [true, false].flatMap((dated) => {
    const line = rows.filter((row) => row.dated === dated);
    const positions = [...new Set(line.map(({ opened }) => opened))].sort((one, other) => one - other);
    return positions.map((position) => {
      const standing = line.filter(({ opened, closed }) => opened <= position && position < closed);
      return new Map(standing.map((row) => [toldKey(row), row.value]));
    });
  });
}

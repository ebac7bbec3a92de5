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

/** What readers of a period have seen. */
export interface ToldBefore {
  /** Everything that was told: what withdrawn releases told first, then in the order of publication. */
  readonly earlier: readonly ToldCounts[];
  /** The last of it that is not withdrawn; null where there is none. */
  readonly standing: ToldCounts | null;
}

export const noneTold: ToldBefore = { earlier: [], standing: null };

export function toldOfArea({ earlier, standing }: ToldBefore, area: string): ToldBefore {
  const own = (told: ToldCounts) => new Map([...told].filter(([key]) => key.endsWith(`\t${area}`)));
  return { earlier: earlier.map(own), standing: standing === null ? null : own(standing) };
}

interface ToldRow extends ToldPlace {
  readonly period: number;
  /** Which withdrawal it went with; null for what a standing release told. */
  readonly withdrawal: number | null;
  readonly dated: boolean;
  readonly opened: number;
  readonly closed: number;
  readonly value: number | null;
}

/**
 * Everything that was told of the periods of a dataset's scope, by period: one state for each release that told something else
 * than the one before, and for each that was withdrawn. Readers have seen them all, so a new release is judged beside every one
 * of them. One statement for any number of periods.
 */
export async function toldBefore(
  database: Database,
  dataset: string,
  scope: string,
  periods: readonly number[],
): Promise<ReadonlyMap<number, ToldBefore>> {
  const { schema } = database;
  const rows = await database.query<ToldRow>(
    `select s.measure, s.category, c.area, c.period, null::int as withdrawal, c.dated, c.opened, c.closed, c.value
     from ${schema}.series s join ${schema}.cell c on c.series = s.id
     where s.dataset = $1 and s.scope = $2 and c.period = any($3::int[])
       and not exists (select from ${schema}.release r
         where r.dataset = s.dataset and r.position = c.opened and r.demonstration)
     union all
     select w.measure, w.category, w.area, w.period, w.withdrawal, false, 0, 0, w.value
     from ${schema}.withdrawn_count w join ${schema}.release r on r.number = w.release
     where r.dataset = $1 and r.scope = $2 and w.period = any($3::int[])`,
    [dataset, scope, periods],
  );
  return new Map([...Map.groupBy(rows, ({ period }) => period)].map(([period, own]) => [period, beforeOf(own)]));
}

function beforeOf(rows: readonly ToldRow[]): ToldBefore {
  const states = statesOf(rows.filter(({ withdrawal }) => withdrawal === null));
  const withdrawn = Map.groupBy(
    rows.filter(({ withdrawal }) => withdrawal !== null),
    ({ withdrawal }) => withdrawal,
  );
  return { earlier: [...[...withdrawn.values()].map(countsOf), ...states], standing: states.at(-1) ?? null };
}

function statesOf(rows: readonly ToldRow[]): readonly ToldCounts[] {
  return [true, false].flatMap((dated) => {
    const line = rows.filter((row) => row.dated === dated);
    const positions = [...new Set(line.map(({ opened }) => opened))].sort((one, other) => one - other);
    return positions.map((position) =>
      countsOf(line.filter(({ opened, closed }) => opened <= position && position < closed)),
    );
  });
}

const countsOf = (rows: readonly ToldRow[]): ToldCounts => new Map(rows.map((row) => [toldKey(row), row.value]));

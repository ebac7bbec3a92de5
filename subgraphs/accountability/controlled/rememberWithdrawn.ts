import { noConsequence, type Consequences } from '../../../kit/importing/consequences.ts';

/**
 * Keeps what a release told of people when it is withdrawn: its cells go, and readers have seen them all the same. A release
 * that told nothing new beside the one before it is kept as well, as it was told.
 */
export const rememberWithdrawn: Consequences = {
  async ofWithdrawing(database, { number, dataset, scope, periods, position, publishedOn, demonstration }) {
    if (demonstration) return noConsequence;
    const { schema } = database;
    const told = await database.query<{
      measure: string;
      category: string;
      area: string;
      period: number;
      value: number | null;
    }>(
      `select s.measure, s.category, c.area, c.period, c.value
       from ${schema}.series s join ${schema}.cell c on c.series = s.id
       where s.dataset = $1 and s.scope = $2 and c.period = any($3::int[]) and c.dated = $4
         and c.opened <= $5 and $5 < c.closed`,
      [dataset, scope, periods, publishedOn !== null, position],
    );
    return {
      apply: async (session) => {
        await session.query(
          `insert into ${schema}.withdrawn_count (withdrawal, release, measure, category, area, period, value)
           select (select coalesce(max(withdrawal), 0) + 1 from ${schema}.withdrawn_count), $1, *
           from unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::float8[])`,
          [
            number,
            told.map(({ measure }) => measure),
            told.map(({ category }) => category),
            told.map(({ area }) => area),
            told.map(({ period }) => period),
            told.map(({ value }) => value),
          ],
        );
      },
      dispose: () => Promise.resolve(),
    };
  },
};

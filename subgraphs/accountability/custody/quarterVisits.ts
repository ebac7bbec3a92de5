import DataLoader from 'dataloader';
import type { Readable } from '../../../kit/indicators/readable.ts';
import { Period } from '../../../schema/periods.ts';
import { custodyVisits } from '../registers/custodyVisits.ts';
import { figuresToldFrom } from '../registers/visitLag.ts';
import type { BoroughDetainees } from './detaineeTables.ts';

/** What was recorded of a borough's visits in a quarter by the day on which its figures were told. */
export interface BoroughVisits extends BoroughDetainees {
  readonly visits: number;
  readonly refused: number;
  readonly isDemonstration: boolean;
}

interface VisitRow extends BoroughVisits {
  readonly quarter: number;
}

/**
 * Reads quarters of visits for one request, in one statement. A quarter is what was recorded before the day, in London, on which it was told: what is entered
 * or corrected later changes no figure, so that two answers never differ by one visit.
 */
export class QuarterVisits {
  readonly #loader: DataLoader<number, readonly BoroughVisits[]>;

  constructor(database: Readable) {
    this.#loader = new DataLoader(async (quarters) => {
      const rows = await database.query<VisitRow>(statement(database.schema), [
        custodyVisits.id,
        quarters,
        quarters.map((code) => Period.fromCode(code).firstDay),
        quarters.map((code) => Period.fromCode(code).lastDay),
        quarters.map((code) => figuresToldFrom(Period.fromCode(code))),
      ]);
      const of = Map.groupBy(rows, ({ quarter }) => quarter);
      return quarters.map((code) => of.get(code) ?? []);
    });
  }

  /** By borough; a borough without visits is left out. */
  of(quarter: Period): Promise<readonly BoroughVisits[]> {
    return this.#loader.load(quarter.code);
  }
}

const sum = (name: string) => `coalesce(sum((held->>'detainees${name}')::int), 0)::int`;

function statement(schema: string): string {
  return `select quarter, borough, count(*)::int as visits, (count(*) filter (where state = 'REFUSED'))::int as refused,
      ${sum('Held')} as held, ${sum('Offered')} as offered, ${sum('Accepted')} as accepted, ${sum('Declined')} as declined,
      bool_or(demonstration) as "isDemonstration"
    from (
      select distinct on (quarter, c.id) quarter, c.borough, c.state, c.held, c.demonstration
      from unnest($2::int[], $3::text[], $4::text[], $5::date[]) as asked (quarter, first, last, told)
      join ${schema}.register_change c on c.register = $1
        and c.held->>'visitedOn' between asked.first and asked.last and c.changed_at < asked.told::timestamp at time zone 'Europe/London'
      order by quarter, c.id, c.version desc
    ) visit
    where borough is not null group by quarter, borough`;
}

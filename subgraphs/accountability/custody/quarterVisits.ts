import DataLoader from 'dataloader';
import type { Readable } from '../../../kit/indicators/readable.ts';
import { Period } from '../../../schema/periods.ts';
import { custodyVisits } from '../registers/custodyVisits.ts';
import { figuresToldFrom, visitLagDays } from '../registers/visitLag.ts';
import type { BoroughDetainees } from './detaineeTables.ts';

/** What was recorded of a borough's visits in a quarter by the day on which its figures were told. */
export interface BoroughVisits extends BoroughDetainees {
  readonly visits: number;
  readonly refused: number;
  readonly isDemonstration: boolean;
}

/** A quarter as it is told. */
export interface ToldQuarter {
  /** The first day on which its figures are told. */
  readonly toldFrom: string;
  /** By borough; a borough without visits is left out. */
  readonly boroughs: readonly BoroughVisits[];
}

/** A period as it is told. */
export interface ToldQuarters {
  /** The first day on which its figures are told. */
  readonly toldFrom: string;
  /** Of which something is told. */
  readonly quarters: readonly ToldQuarter[];
}

interface VisitRow extends BoroughVisits {
  readonly quarter: number;
  readonly toldFrom: string;
}

/** Of a quarter without visits, where `borough` is null too. */
type QuarterRow = VisitRow | { readonly quarter: number; readonly toldFrom: string; readonly borough: null };

/**
 * Reads quarters of visits for one request, in one statement. A quarter is what was recorded until the day before the one, in London, on which it was told was
 * begun: what is entered or corrected later changes no figure, so that two answers never differ by one visit. The day between is for clocks that differ and
 * acts that take their time. A quarter of which nothing was recorded by then is told some weeks after its first visit was, so that a partner's earlier records
 * count, and all at once.
 */
export class QuarterVisits {
  readonly #loader: DataLoader<number, ToldQuarter>;

  constructor(database: Readable) {
    this.#loader = new DataLoader(async (quarters) => {
      const periods = quarters.map((code) => Period.fromCode(code));
      const rows = await database.query<QuarterRow>(statement(database.schema), [
        custodyVisits.id,
        quarters,
        periods.map(({ firstDay }) => firstDay),
        periods.map(({ lastDay }) => lastDay),
        periods.map(figuresToldFrom),
        visitLagDays,
      ]);
      const of = Map.groupBy(rows, ({ quarter }) => quarter);
      return periods.map((period) => {
        const own = of.get(period.code) ?? [];
        const boroughs = own.filter((row): row is VisitRow => row.borough !== null);
        return { toldFrom: own[0]?.toldFrom ?? figuresToldFrom(period), boroughs };
      });
    });
  }

  of(quarter: Period): Promise<ToldQuarter> {
    return this.#loader.load(quarter.code);
  }

  /**
   * What is told of a period: of a longer one the quarters that were told by its own day, or, where none was, by the day of the
   * first that is. A quarter that is told later changes nothing of what was told with the others.
   */
  async told(period: Period): Promise<ToldQuarters> {
    const all = await Promise.all((period.quarterCodes() ?? []).map((code) => this.of(Period.fromCode(code))));
    const recorded = all.filter(({ boroughs }) => boroughs.length > 0);
    const usual = figuresToldFrom(period);
    const [first = usual] = recorded.map(({ toldFrom }) => toldFrom).toSorted();
    const toldFrom = first > usual ? first : usual;
    return { toldFrom, quarters: recorded.filter((quarter) => quarter.toldFrom <= toldFrom) };
  }
}

const sum = (name: string) => `coalesce(sum((held->>'detainees${name}')::int), 0)::int`;

/** What is made up to show the hub was recorded in time, and keeps nobody's own records from being told. */
function statement(schema: string): string {
  return `with asked as (
      select quarter, first, last, usual, case when began < (usual - 1)::timestamp at time zone 'Europe/London' then usual
        else coalesce((began at time zone 'Europe/London')::date + $6::int, usual) end as told
      from unnest($2::int[], $3::text[], $4::text[], $5::date[]) as given (quarter, first, last, usual)
      left join lateral (select min(changed_at) as began from ${schema}.register_change c
        where c.register = $1 and c.held->>'visitedOn' between given.first and given.last
          and c.borough is not null and not c.demonstration) recorded on true
    ), visit as (
      select distinct on (quarter, c.id) quarter, c.borough, c.state, c.held, c.demonstration
      from asked join ${schema}.register_change c on c.register = $1
        and c.held->>'visitedOn' between asked.first and asked.last and c.changed_at < (asked.told - 1)::timestamp at time zone 'Europe/London'
      order by quarter, c.id, c.version desc
    )
    select asked.quarter, asked.told::text as "toldFrom", borough, count(*)::int as visits, (count(*) filter (where state = 'REFUSED'))::int as refused,
      ${sum('Held')} as held, ${sum('Offered')} as offered, ${sum('Accepted')} as accepted, ${sum('Declined')} as declined,
      bool_or(demonstration) as "isDemonstration"
    from asked left join visit on visit.quarter = asked.quarter and visit.borough is not null
    group by asked.quarter, asked.told, borough`;
}

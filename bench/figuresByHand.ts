import type { Database } from '../kit/database/database.ts';
import { openEnd } from '../kit/releases/positions.ts';
import { Period } from '../schema/periods.ts';
import { months } from './wardFile.ts';

export interface FiguresByHand {
  readonly dataset: string;
  readonly areas: readonly string[];
  readonly categories: readonly string[];
  /** How many months, counted from the last. */
  readonly last: number;
}

const codeOf = (month: number | undefined) => Period.ofMonths(month ?? 0, 1, 'MONTH').code;

/** The same figures as one who knows the tables would ask for them: the releases, and every cell that holds. */
export async function figuresByHand(
  performance: Database,
  { dataset, areas, categories, last }: FiguresByHand,
): Promise<void> {
  const [cells] = await Promise.all([
    performance.query(
      `select s.category, c.area, c.period, c.value, c.opened
       from performance.series s
       join performance.cell c on c.series = s.id and c.dated and c.closed = $1 and c.area = any($2::text[])
         and c.period between $3 and $4
       where s.dataset = $5 and s.measure = 'crime' and s.category = any($6::text[])`,
      [openEnd, areas, codeOf(months.at(-last)), codeOf(months.at(-1)), dataset, categories],
    ),
    performance.query(
      `select id, position, published_on::text, periods from performance.release where dataset = $1 and withdrawn_on is null`,
      [dataset],
    ),
  ]);
  if (cells.length < areas.length * last * 0.5) throw new Error('the statement by hand found too few cells');
}

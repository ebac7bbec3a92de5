import type { Session } from '../database/database.ts';
import type { SeriesName } from './stagedCell.ts';

/** Finds and makes the numbers under which (measure, category) pairs of one dataset and scope are stored. */
export class SeriesIndex {
  readonly #numbers = new Map<string, number>();

  private constructor(
    private readonly session: Session,
    private readonly schema: string,
    private readonly dataset: string,
    private readonly scope: string,
  ) {}

  static async open(session: Session, schema: string, dataset: string, scope: string): Promise<SeriesIndex> {
    const index = new SeriesIndex(session, schema, dataset, scope);
    const rows = await session.query<{ id: number; measure: string; category: string }>(
      `select id, measure, category from ${schema}.series where dataset = $1 and scope = $2`,
      [dataset, scope],
    );
    for (const row of rows) index.#numbers.set(key(row.measure, row.category), row.id);
    return index;
  }

  get(measure: string, category: string): number | undefined {
    return this.#numbers.get(key(measure, category));
  }

  /** A series that has no cells harms nobody, so new ones are made at once and outside the swap. */
  async ensure(measure: string, category: string): Promise<number> {
    const known = this.get(measure, category);
    if (known !== undefined) return known;
    const [row] = await this.session.query<{ id: number }>(
      `insert into ${this.schema}.series (dataset, scope, measure, category) values ($1, $2, $3, $4)
       on conflict (dataset, scope, measure, category) do update set measure = excluded.measure returning id`,
      [this.dataset, this.scope, measure, category],
    );
    if (!row) throw new Error(`series ${measure} ${category} was not returned`);
    this.#numbers.set(key(measure, category), row.id);
    return row.id;
  }

  /** Every series with what it is known by. */
  named(): readonly (SeriesName & { readonly id: number })[] {
    return Array.from(this.#numbers, ([text, id]) => {
      const [measure = '', category = ''] = text.split('\t');
      return { id, measure, category };
    });
  }

  all(): readonly number[] {
    return [...this.#numbers.values()];
  }
}

function key(measure: string, category: string): string {
  return `${measure}\t${category}`;
}

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
    await this.ensureAll([{ measure, category }]);
    const number = this.get(measure, category);
    if (number === undefined) throw new Error(`series ${measure} ${category} was not returned`);
    return number;
  }

  /** Makes those that are not known yet, in one statement however many they are. */
  async ensureAll(names: Iterable<SeriesName>): Promise<void> {
    const missing = new Map<string, SeriesName>();
    for (const { measure, category } of names) {
      const text = key(measure, category);
      if (!this.#numbers.has(text)) missing.set(text, { measure, category });
    }
    if (missing.size === 0) return;
    const wanted = [...missing.values()];
    const rows = await this.session.query<SeriesName & { readonly id: number }>(
      `insert into ${this.schema}.series (dataset, scope, measure, category)
       select $1, $2, measure, category from unnest($3::text[], $4::text[]) as wanted (measure, category) order by 3, 4
       on conflict (dataset, scope, measure, category) do update set measure = excluded.measure
       returning id, measure, category`,
      [this.dataset, this.scope, wanted.map(({ measure }) => measure), wanted.map(({ category }) => category)],
    );
    for (const { id, measure, category } of rows) this.#numbers.set(key(measure, category), id);
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

import type { Release } from '../releases/release.ts';
import { ReleaseBook } from '../releases/releaseBook.ts';
import { releaseColumns } from '../releases/releaseStore.ts';
import type { Readable } from './readable.ts';
import type { Shelf } from './shelf.ts';

/** The shelves of a dataset, by scope. */
export type Shelves = ReadonlyMap<string, Shelf>;

/** Rows of a dataset, and the mark by which it is known whether they still stand. */
interface Kept<Row> {
  readonly mark: string;
  readonly rows: readonly Row[];
}

interface Marked {
  readonly dataset: string;
  readonly mark: string;
}

type Asked<Row> = Marked & { readonly [Key in Exclude<keyof Row, 'dataset'>]: Row[Key] | null };

interface Series {
  readonly dataset: string;
  readonly id: number;
  readonly scope: string;
  readonly measure: string;
  readonly category: string;
}

/** Which rows stand for a dataset that nothing was ever loaded of. */
const nothing: Kept<never> = { mark: '', rows: [] };

/**
 * Keeps, for as long as a process runs, which releases and series the datasets have, and reads them again where the database
 * says that they changed. A release names every month and every series that it gives, so that fifty of them read for each
 * request cost half as much again as the figures; asking whether they changed costs about the same for one and for fifty.
 *
 * The mark of releases is made of the versions of their rows (xmin), which every change of a row changes, whoever makes it;
 * series are only ever added. Each of the two is read in one statement with its own mark, so that it is what the mark says.
 */
export class ShelfKeeper {
  readonly #releases = new Map<string, Kept<Release>>();
  readonly #series = new Map<string, Kept<Series>>();
  readonly #shelves = new Map<string, { readonly mark: string; readonly shelves: Shelves }>();

  constructor(private readonly database: Readable) {}

  /** In the order of the datasets asked for; no shelf for a dataset of which nothing was ever loaded. Two statements. */
  async read(datasets: readonly string[]): Promise<Shelves[]> {
    const [releases, series] = await Promise.all([this.#readReleases(datasets), this.#readSeries(datasets)]);
    return datasets.map((dataset) =>
      this.#shelvesOf(dataset, releases.get(dataset) ?? nothing, series.get(dataset) ?? nothing),
    );
  }

  #readReleases(datasets: readonly string[]): Promise<ReadonlyMap<string, Kept<Release>>> {
    const { schema } = this.database;
    return this.#readChanged(
      this.#releases,
      datasets,
      (row): row is Marked & Release => row.number !== null,
      `with marks as (
         select dataset, md5(string_agg(concat(number, ':', xmin), ',' order by number)) as mark
         from ${schema}.release where dataset = any($1::text[]) group by dataset
       ), known as (select * from unnest($1::text[], $2::text[]) as known (dataset, mark))
       select marks.dataset, marks.mark, ${releaseColumns.map((column) => `release.${column}`).join(', ')}
       from marks join known on known.dataset = marks.dataset
       left join ${schema}.release on release.dataset = marks.dataset and marks.mark is distinct from known.mark
       order by release.position`,
    );
  }

  #readSeries(datasets: readonly string[]): Promise<ReadonlyMap<string, Kept<Series>>> {
    const { schema } = this.database;
    return this.#readChanged(
      this.#series,
      datasets,
      (row): row is Marked & Series => row.id !== null,
      `with marks as (
         select dataset, concat(count(*), ':', max(id)) as mark
         from ${schema}.series where dataset = any($1::text[]) group by dataset
       ), known as (select * from unnest($1::text[], $2::text[]) as known (dataset, mark))
       select marks.dataset, marks.mark, series.id, series.scope, series.measure, series.category
       from marks join known on known.dataset = marks.dataset
       left join ${schema}.series on series.dataset = marks.dataset and marks.mark is distinct from known.mark`,
    );
  }

  /**
   * The rows of the datasets as they stand. What was kept is looked up before the statement is sent and used only where the
   * database answers with the very mark that it was asked about: another request may keep something older in between.
   */
  async #readChanged<Row extends { readonly dataset: string }>(
    kept: Map<string, Kept<Row>>,
    datasets: readonly string[],
    isRow: (row: Asked<Row>) => row is Asked<Row> & Row,
    statement: string,
  ): Promise<ReadonlyMap<string, Kept<Row>>> {
    const known = datasets.map((dataset) => kept.get(dataset));
    const answers = await this.database.query<Asked<Row>>(statement, [datasets, known.map((one) => one?.mark ?? null)]);
    const byDataset = Map.groupBy(answers, ({ dataset }) => dataset);
    const standing = new Map<string, Kept<Row>>();
    for (const [place, dataset] of datasets.entries()) {
      const answer = byDataset.get(dataset) ?? [];
      const [first] = answer;
      if (first === undefined) continue;
      const asKnown = known[place];
      const isKnown = asKnown?.mark === first.mark;
      const now = isKnown ? asKnown : { mark: first.mark, rows: answer.filter(isRow) };
      kept.set(dataset, now);
      standing.set(dataset, now);
    }
    return standing;
  }

  #shelvesOf(dataset: string, releases: Kept<Release>, series: Kept<Series>): Shelves {
    const mark = `${releases.mark} ${series.mark}`;
    const known = this.#shelves.get(dataset);
    if (known?.mark === mark) return known.shelves;
    const shelves = shelvesFrom(releases.rows, series.rows);
    this.#shelves.set(dataset, { mark, shelves });
    return shelves;
  }
}

function shelvesFrom(releases: readonly Release[], series: readonly Series[]): Shelves {
  const seriesOf = Map.groupBy(series, ({ scope }) => scope);
  return new Map(
    [...Map.groupBy(releases, ({ scope }) => scope)].map(([scope, ofScope]) => {
      const own = seriesOf.get(scope) ?? [];
      const numbers = new Map(own.map(({ measure, category, id }) => [`${measure}\t${category}`, id]));
      const categories = Map.groupBy(own, ({ measure }) => measure);
      const shelf: Shelf = {
        book: new ReleaseBook(ofScope),
        series: (measure, category) => numbers.get(`${measure}\t${category}`),
        categories: (measure) => (categories.get(measure) ?? []).map(({ category }) => category),
      };
      return [scope, shelf];
    }),
  );
}

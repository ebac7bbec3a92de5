import { randomBytes } from 'node:crypto';
import { copyValue, copyValues } from '../database/copyBatches.ts';
import type { Database } from '../database/database.ts';
import type { CellSums } from './cellSums.ts';
import type { SeriesIndex } from './seriesIndex.ts';
import type { StagedCell } from './stagedCell.ts';
import type { SummedStage } from './sumStage.ts';

const columns = ['series', 'area', 'period', 'line', 'value', 'sample_size', 'qualifier', 'absence', 'paragraph'];

/** A line of the file and the cells it gives, each of them once. */
export interface StagedLine {
  readonly line: number;
  readonly cells: readonly StagedCell[];
}

/**
 * A table of its own for one file on its way in: filled in short batches outside any transaction, so that readers are
 * not held up, and dropped whether the file is taken or refused.
 */
export class Stage {
  /** Qualified names of the table as read and of the table with sums. */
  readonly table: string;
  readonly sums: string;

  #isEmpty = true;

  private constructor(
    private readonly database: Database,
    private readonly series: SeriesIndex,
  ) {
    // The time stands in the name so that leftovers of a killed process can be told from imports under way.
    const name = `stage_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`;
    this.table = `${database.schema}.${name}`;
    this.sums = `${database.schema}.${name}_sum`;
  }

  static async open(database: Database, series: SeriesIndex): Promise<Stage> {
    const stage = new Stage(database, series);
    await database.query(
      `create unlogged table ${stage.table} (series int not null, area text not null, period int not null,
         line int not null default 0, value float8, sample_size int, qualifier text, absence text, paragraph text)`,
    );
    return stage;
  }

  /** Whether no line has given a cell so far. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  async fill(lines: AsyncIterable<StagedLine>): Promise<void> {
    await this.database.copy(this.table, columns, this.#rows(lines));
  }

  /** Takes in cells that were added up already: the table then gives them as the swap reads them. */
  async fillSums(sums: CellSums): Promise<SummedStage> {
    await this.database.copy(this.table, ['series', 'area', 'period', 'value'], inTurn(sums.rows()));
    return { source: this.table, scheme: sums.scheme, leaves: sums.leaves, areas: sums.areas };
  }

  async *#rows(lines: AsyncIterable<StagedLine>): AsyncGenerator<string> {
    for await (const { line, cells } of lines) {
      let text = '';
      let place = '';
      let before: StagedCell | undefined;
      for (const cell of cells) {
        // Most lines are one series in one area, period by period.
        if (before === undefined || !isOfOnePlace(cell, before))
          place = copyValues([await this.#number(cell), cell.area]);
        text += `${place}\t${cell.period}\t${line}\t${copyValue(cell.value)}\t${rest(cell)}\n`;
        before = cell;
      }
      if (text === '') continue;
      this.#isEmpty = false;
      yield text;
    }
  }

  async #number({ measure, category }: StagedCell): Promise<number> {
    return this.series.get(measure, category) ?? (await this.series.ensure(measure, category));
  }

  /** Lines that give a cell which another line gives too. */
  repeatedCells(limit: number): Promise<RepeatedCell[]> {
    return this.database.query<RepeatedCell>(
      `select s.measure, s.category, repeated.area, repeated.period, repeated.lines
       from (select series, area, period, array_agg(line order by line) as lines from ${this.table}
             group by series, area, period having count(*) > 1 order by min(line) limit $1) repeated
       join ${this.database.schema}.series s on s.id = repeated.series`,
      [limit],
    );
  }

  /** Forgets cells of periods that the release does not cover, such as those of a ghost month. */
  async keepPeriods(periods: readonly number[]): Promise<void> {
    await this.database.query(`delete from ${this.table} where period <> all($1::int[])`, [periods]);
  }

  async drop(): Promise<void> {
    await this.database.query(`drop table if exists ${this.table}, ${this.sums}`);
  }
}

async function* inTurn(texts: Iterable<string>): AsyncGenerator<string> {
  yield* texts;
}

function isOfOnePlace(one: StagedCell, other: StagedCell): boolean {
  return one.area === other.area && one.category === other.category && one.measure === other.measure;
}

/** What is stated beside the value; most cells state nothing else. */
function rest({ sampleSize, qualifier, absence, paragraph }: StagedCell): string {
  if (sampleSize === undefined && qualifier === undefined && absence === undefined && paragraph === undefined) {
    return nothingElse;
  }
  return copyValues([sampleSize ?? null, qualifier ?? null, absence ?? null, paragraph ?? null]);
}

const nothingElse = copyValues([null, null, null, null]);

export interface RepeatedCell {
  readonly measure: string;
  readonly category: string;
  readonly area: string;
  readonly period: number;
  readonly lines: readonly number[];
}

/**
 * Drops what killed imports left behind.
 * @param before time in milliseconds: stages made before it belong to nobody any more
 */
export async function dropAbandonedStages(database: Database, before: number): Promise<void> {
  const tables = await database.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = $1 and tablename like 'stage\\_%'`,
    [database.schema],
  );
  for (const { name } of tables) {
    const made = Number.parseInt(name.split('_')[1] ?? '', 36);
    if (made < before) await database.query(`drop table if exists ${database.schema}.${name}`);
  }
}

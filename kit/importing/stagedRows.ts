import { randomBytes } from 'node:crypto';
import { copyValues } from '../database/copyBatches.ts';
import type { Database, Session } from '../database/database.ts';
import type { FileRecord, OwnRow, OwnRows } from './importer.ts';

/** The own rows of one file on its way in, beside the stage of its cells and with the same life. */
export class StagedRows {
  readonly table: string;

  private constructor(
    private readonly database: Database,
    private readonly rows: OwnRows,
  ) {
    // Named as a stage is, so that what a killed import leaves behind is dropped with the stages.
    this.table = `${database.schema}.stage_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}_rows`;
  }

  static async open(database: Database, rows: OwnRows): Promise<StagedRows> {
    const staged = new StagedRows(database, rows);
    await database.query(
      `create unlogged table ${staged.table} as select ${rows.columns.join(', ')} from ${staged.#target} with no data`,
    );
    return staged;
  }

  async fill(records: AsyncIterable<FileRecord>): Promise<void> {
    await this.database.copy(this.table, this.rows.columns, lines(records));
  }

  /** Puts the rows under their release in place of those that it had, inside the release's transaction. */
  async publish(session: Session, release: string): Promise<void> {
    const columns = this.rows.columns.join(', ');
    const number = `(select number from ${this.database.schema}.release where id = $1)`;
    await session.query(`delete from ${this.#target} where release = ${number}`, [release]);
    await session.query(
      `insert into ${this.#target} (release, ${columns}) select ${number}, ${columns} from ${this.table}`,
      [release],
    );
  }

  async drop(): Promise<void> {
    await this.database.query(`drop table if exists ${this.table}`);
  }

  get #target(): string {
    return `${this.database.schema}.${this.rows.table}`;
  }
}

async function* lines(records: AsyncIterable<FileRecord>): AsyncGenerator<string> {
  for await (const { rows = [] } of records) {
    if (rows.length > 0) yield rows.map(line).join('');
  }
}

const line = (row: OwnRow) => `${typeof row === 'string' ? row : copyValues(row)}\n`;

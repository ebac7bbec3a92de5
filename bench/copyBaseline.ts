import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { openEnd } from '../kit/releases/positions.ts';
import { Period } from '../schema/periods.ts';
import { months } from './wardFile.ts';
import type { WardRow } from './wardRows.ts';

const columns = ['series', 'area', 'dated', 'closed', 'period', 'opened', 'value'];
const periods = months.map((month) => Period.ofMonths(month, 1, 'MONTH').code);

/** Every cell of the file, noughts too, as COPY takes them: already numbered and written out, so that only the database works. */
export function copyText(rows: readonly WardRow[]): string[] {
  const kinds = new Map<string, number>();
  const lines = rows.map(({ major, minor, code, counts }) => {
    const kind = `${major} ${minor}`;
    const series = kinds.get(kind) ?? kinds.size + 1;
    kinds.set(kind, series);
    return counts
      .map((count, place) => `${series}\t${code}\tt\t${openEnd}\t${periods[place] ?? ''}\t1000000000\t${count}\n`)
      .join('');
  });
  return lines;
}

/** Makes the table that the cells are copied into, with the columns and the primary key of the table of cells. */
export async function makeBaseline(pool: Pool): Promise<void> {
  await pool.query('create table public.baseline (like performance.cell including all)');
}

export async function copyInto(pool: Pool, text: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    await pipeline(
      Readable.from(text, { objectMode: true }),
      client.query(copyFrom(`copy public.baseline (${columns.join(', ')}) from stdin`)),
    );
  } finally {
    client.release();
  }
}

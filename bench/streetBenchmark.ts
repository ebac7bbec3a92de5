import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { openPostgresql } from '../kit/database/postgresql.ts';
import { createDomainDoor } from '../kit/importing/domainDoor.ts';
import type { ImportDoor, ReceivedFile } from '../kit/importing/report.ts';
import { performanceDatabase, performanceImporters } from '../subgraphs/performance/index.ts';
import { alternately } from './alternately.ts';
import type { Benchmark, Finding } from './benchmark.ts';
import { withOwnDatabase } from './ownDatabase.ts';
import { streetRows, writeLookup, writeStreetFile } from './streetFile.ts';

const rounds = 5;
const most = 5;
const today = '2024-10-01';

/** How long a month of street-level crime takes, by the time that the database alone needs to take in the same rows. */
export const streetBenchmark: Benchmark = {
  name: 'street',
  run: (server) =>
    withOwnDatabase(server, async (url) => {
      const folder = await mkdtemp(join(tmpdir(), 'hub-bench-'));
      const database = await openPostgresql(performanceDatabase, url);
      const pool = new pg.Pool({ connectionString: url });
      try {
        const door = createDomainDoor({ database, importers: performanceImporters, today: () => today });
        await take(door, await writeLookup(folder));
        const { file, rows } = await writeStreetFile(folder);
        return [await compare(door, pool, file, rows)];
      } finally {
        await pool.end();
        await database.close();
        await rm(folder, { recursive: true });
      }
    }),
};

const columns = Array.from({ length: 12 }, (_, place) => `c${String(place)} text`).join(', ');

async function compare(door: ImportDoor, pool: pg.Pool, file: ReceivedFile, rows: readonly string[]): Promise<Finding> {
  await pool.query(`create table public.baseline (line int primary key, ${columns})`);
  // Written out already, so that only the database works.
  const text = rows.map((row, line) => `${String(line)},${row}\n`);
  const { ours, theirs, ratio } = await alternately(
    rounds,
    { prepare: () => clear(pool), work: () => take(door, file) },
    { prepare: () => pool.query('truncate public.baseline'), work: () => copyInto(pool, text) },
  );
  return {
    compared: `importing a month of street-level crime of ${String(streetRows)} rows, placed and counted, against COPY of the same rows into a table with a primary key`,
    measured: `${ratio.toFixed(2)} times (${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms)`,
    target: { words: `at most ${String(most)} times`, isReached: ratio <= most },
  };
}

async function take(door: ImportDoor, file: ReceivedFile): Promise<void> {
  const report = await door.import(file, { publishedOn: null, dryRun: false });
  if (report.release === null) throw new Error(`the file was refused: ${JSON.stringify(report.refusals[0])}`);
}

async function clear(pool: pg.Pool): Promise<void> {
  await pool.query('truncate performance.cell, performance.series');
  await pool.query(`delete from performance.release where dataset = 'street-crime'`);
}

async function copyInto(pool: pg.Pool, text: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    await pipeline(
      Readable.from(text, { objectMode: true }),
      client.query(copyFrom('copy public.baseline from stdin with (format csv)')),
    );
  } finally {
    client.release();
  }
}

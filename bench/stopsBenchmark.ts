import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { openPostgresql } from '../kit/database/postgresql.ts';
import { createDomainDoor } from '../kit/importing/domainDoor.ts';
import { oneAhead } from '../kit/importing/oneAhead.ts';
import type { ImportDoor, ReceivedFile } from '../kit/importing/report.ts';
import { accountabilityDatabase, accountabilityImporters } from '../subgraphs/accountability/index.ts';
import { alternately } from './alternately.ts';
import type { Benchmark, Finding } from './benchmark.ts';
import { withOwnDatabase } from './ownDatabase.ts';
import { stopMonths, stopsOfMonth, writeBoundaries, writeStopFiles } from './stopFiles.ts';

const rounds = 3;
const most = 8;
const today = '2024-03-01';

/** How long a year of stops takes, placed and counted, by the time that the database alone needs for as many rows. */
export const stopsBenchmark: Benchmark = {
  name: 'stops',
  run: (server) =>
    withOwnDatabase(server, async (url) => {
      const folder = await mkdtemp(join(tmpdir(), 'hub-bench-'));
      const database = await openPostgresql(accountabilityDatabase, url);
      const pool = new pg.Pool({ connectionString: url });
      try {
        const door = createDomainDoor({ database, importers: accountabilityImporters, today: () => today });
        await take(door, await writeBoundaries(folder));
        return [await compare(door, pool, await writeStopFiles(folder))];
      } finally {
        await pool.end();
        await database.close();
        await rm(folder, { recursive: true });
      }
    }),
};

async function compare(door: ImportDoor, pool: pg.Pool, files: readonly ReceivedFile[]): Promise<Finding> {
  const year = async () => {
    // As `hub import` sends them.
    const taken = oneAhead(
      files,
      ({ name }) => name,
      (file) => take(door, file),
    );
    while ((await taken.next()).done !== true);
  };
  await year();
  await pool.query('create table public.baseline (like accountability.stop including all)');
  const rows = await copied(pool);
  const copy = { prepare: () => pool.query('truncate public.baseline'), work: () => copyInto(pool, rows) };
  const { ours, theirs, ratio } = await alternately(rounds, { prepare: () => clear(pool), work: year }, copy);
  return {
    compared: `importing ${String(stopMonths.length)} months of ${String(stopsOfMonth)} stops, with placing, against COPY of the same rows into a table with the same primary key`,
    measured: `${ratio.toFixed(2)} times (${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms)`,
    target: { words: `at most ${String(most)} times`, isReached: ratio <= most },
  };
}

async function take(door: ImportDoor, file: ReceivedFile): Promise<void> {
  const report = await door.import(file, { publishedOn: null, dryRun: false });
  if (report.release === null) throw new Error(`the file was refused: ${JSON.stringify(report.refusals[0])}`);
}

async function clear(pool: pg.Pool): Promise<void> {
  await pool.query('truncate accountability.cell, accountability.stop, accountability.series');
  await pool.query(`delete from accountability.release where dataset = 'stop-and-search'`);
}

/** The rows as they are kept, as COPY gives and takes them: already read and placed, so that only the database works. */
async function copied(pool: pg.Pool): Promise<Buffer> {
  const client = await pool.connect();
  try {
    return await buffer(client.query(copyTo('copy accountability.stop to stdout')));
  } finally {
    client.release();
  }
}

async function copyInto(pool: pg.Pool, rows: Buffer): Promise<void> {
  const client = await pool.connect();
  try {
    await pipeline(Readable.from([rows]), client.query(copyFrom('copy public.baseline from stdin')));
  } finally {
    client.release();
  }
}

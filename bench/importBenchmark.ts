import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Database } from '../kit/database/database.ts';
import { openPostgresql } from '../kit/database/postgresql.ts';
import { createDomainDoor } from '../kit/importing/domainDoor.ts';
import type { ImportDoor, ReceivedFile } from '../kit/importing/report.ts';
import { wardCrimeImporter } from '../subgraphs/performance/importers/wardCrime.ts';
import { performanceDatabase } from '../subgraphs/performance/index.ts';
import { alternately, type Comparison } from './alternately.ts';
import type { Benchmark, Finding, Target } from './benchmark.ts';
import { copyInto, copyText, makeBaseline } from './copyBaseline.ts';
import { withOwnDatabase } from './ownDatabase.ts';
import { writeWardFile } from './wardFile.ts';
import { restated, wardRows } from './wardRows.ts';

const rounds = 5;
const today = '2026-02-01';

/** How long a file of the ward file's size takes, by the time that the database alone needs for as many cells. */
export const importBenchmark: Benchmark = {
  name: 'import',
  run: (server) =>
    withOwnDatabase(server, async (url) => {
      const folder = await mkdtemp(join(tmpdir(), 'hub-bench-'));
      const database = await openPostgresql(performanceDatabase, url);
      const pool = new pg.Pool({ connectionString: url });
      try {
        return await compare(database, pool, folder);
      } finally {
        await pool.end();
        await database.close();
        await rm(folder, { recursive: true });
      }
    }),
};

async function compare(database: Database, pool: pg.Pool, folder: string): Promise<Finding[]> {
  const rows = wardRows();
  const text = copyText(rows);
  const cells = rows.reduce((sum, { counts }) => sum + counts.length, 0);
  const first = await writeWardFile(join(folder, 'ward.csv'), rows);
  const second = await writeWardFile(join(folder, 'restated.csv'), restated(rows));
  await makeBaseline(pool);
  const door = createDomainDoor({ database, importers: [wardCrimeImporter], today: () => today });
  const clear = () => pool.query('truncate performance.cell, performance.release, performance.series cascade');
  const copy = {
    prepare: () => pool.query('truncate public.baseline'),
    work: () => copyInto(pool, text),
  };
  const load = { prepare: clear, work: () => take(door, first, '2025-12-15') };
  const restate = {
    prepare: async () => {
      await clear();
      await take(door, first, '2025-12-15');
    },
    work: () => take(door, second, '2026-01-15'),
  };
  const size = `${String(rows.length)} rows of ${String(cells)} cells`;
  const against = 'COPY of as many cells into a table with the same primary key';
  const loaded = await alternately(rounds, load, copy);
  const changed = await alternately(rounds, restate, copy);
  return [
    finding(`importing a ward file (${size}) against ${against}`, loaded, 3),
    finding(`importing its next release, 14 % of the cells restated, against ${against}`, changed, null),
  ];
}

async function take(door: ImportDoor, file: ReceivedFile, publishedOn: string): Promise<void> {
  const report = await door.import(file, { publishedOn, dryRun: false });
  if (report.release === null) throw new Error(`the file was refused: ${JSON.stringify(report.refusals[0])}`);
}

function finding(compared: string, { ours, theirs, ratio }: Comparison, most: number | null): Finding {
  const measured = `${ratio.toFixed(2)} times (${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms)`;
  const target: Target | null =
    most === null ? null : { words: `at most ${String(most)} times`, isReached: ratio <= most };
  return { compared, measured, target };
}

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Benchmark } from './benchmark.ts';
import { withOwnDatabase } from './ownDatabase.ts';
import { months, writeWardFile } from './wardFile.ts';
import { rowsOfManyWards } from './wardRows.ts';

const rows = 1_000_000;
const most = 350;

const reportOfChild = z.object({ peak: z.number(), resident: z.number(), accepted: z.number() });

/** How much more memory than an idle process one takes that imports a file fifty times the ward file's size. */
export const memoryBenchmark: Benchmark = {
  name: 'memory',
  run: (server) =>
    withOwnDatabase(server, async (url) => {
      const folder = await mkdtemp(join(tmpdir(), 'hub-bench-'));
      try {
        const file = await writeWardFile(join(folder, 'million.csv'), rowsOfManyWards(rows, 2), months.slice(-2));
        const idle = await child(url);
        const importing = await child(url, file.path, file.sha256, String(file.bytes));
        if (importing.accepted !== rows)
          throw new Error(`${String(importing.accepted)} of ${String(rows)} rows were taken`);
        const beyond = (importing.peak - idle.resident) / 1_048_576;
        return [
          {
            compared: `the most memory resident while importing a file of ${String(rows)} rows, beyond an idle process's`,
            measured: `${beyond.toFixed(0)} MB (${megabytes(importing.peak)} against ${megabytes(idle.resident)})`,
            target: { words: `at most ${String(most)} MB`, isReached: beyond <= most },
          },
        ];
      } finally {
        await rm(folder, { recursive: true });
      }
    }),
};

async function child(...parameters: readonly string[]) {
  const script = fileURLToPath(new URL('memoryChild.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, ...parameters]);
  return reportOfChild.parse(JSON.parse(stdout));
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(0)} MB`;
}

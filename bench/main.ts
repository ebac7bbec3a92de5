import 'reflect-metadata';
import { readConfig, silenceTelemetry } from '../hub/config.ts';
import type { Benchmark, Finding } from './benchmark.ts';
import { boroughBenchmark } from './boroughBenchmark.ts';
import { enforcementBenchmark } from './enforcementBenchmark.ts';
import { figuresBenchmark } from './figuresBenchmark.ts';
import { importBenchmark } from './importBenchmark.ts';
import { memoryBenchmark } from './memoryBenchmark.ts';
import { serverAnswers } from './ownDatabase.ts';
import { readmeBenchmark } from './readmeBenchmark.ts';
import { readsBenchmark } from './readsBenchmark.ts';
import { recordsBenchmark } from './recordsBenchmark.ts';
import { releasesBenchmark } from './releasesBenchmark.ts';
import { stopsBenchmark } from './stopsBenchmark.ts';
import { streetBenchmark } from './streetBenchmark.ts';
import { tablesBenchmark } from './tablesBenchmark.ts';
import { updatesBenchmark } from './updatesBenchmark.ts';
import { viewsBenchmark } from './viewsBenchmark.ts';

const benchmarks: readonly Benchmark[] = [
  importBenchmark,
  memoryBenchmark,
  boroughBenchmark,
  figuresBenchmark,
  releasesBenchmark,
  streetBenchmark,
  readmeBenchmark,
  enforcementBenchmark,
  readsBenchmark,
  recordsBenchmark,
  stopsBenchmark,
  tablesBenchmark,
  updatesBenchmark,
  viewsBenchmark,
];

/** `npm run bench` runs all of them; `npm run bench -- import memory` runs those. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => benchmarks.every((benchmark) => benchmark.name !== name));
  if (unknown !== undefined) {
    const known = benchmarks.map(({ name }) => name).join(', ');
    throw new Error(`There is no benchmark "${unknown}"; there are ${known}.`);
  }
  silenceTelemetry();
  const server = readConfig().databaseUrl ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  if (!(await serverAnswers(server))) {
    console.log(`Left out: no PostgreSQL server answers at ${new URL(server).host}. DATABASE_URL names another.`);
    return;
  }
  for (const benchmark of benchmarks) {
    if (names.length > 0 && !names.includes(benchmark.name)) continue;
    for (const finding of await benchmark.run(server)) console.log(line(benchmark.name, finding));
  }
}

function line(name: string, { compared, measured, target }: Finding): string {
  const reached = target === null ? 'no target' : `target ${target.words}: ${target.isReached ? 'reached' : 'MISSED'}`;
  return `${name}: ${compared}\n  ${measured}; ${reached}`;
}

await main(process.argv.slice(2));

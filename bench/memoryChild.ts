import 'reflect-metadata';
import { basename } from 'node:path';
import { openPostgresql } from '../kit/database/postgresql.ts';
import { createDomainDoor } from '../kit/importing/domainDoor.ts';
import { wardCrimeImporter } from '../subgraphs/performance/importers/wardCrime.ts';
import { performanceDatabase } from '../subgraphs/performance/index.ts';

/**
 * A process of its own, so that nothing but the import is measured: opens the database and, where it is given a file,
 * takes it. Says what it found as one line of JSON (memoryBenchmark.ts).
 */
async function main(url: string, path?: string, sha256 = '', bytes = '0') {
  const database = await openPostgresql(performanceDatabase, url);
  const door = createDomainDoor({ database, importers: [wardCrimeImporter], today: () => '2026-02-01' });
  let accepted = 0;
  if (path !== undefined) {
    const file = { name: basename(path), path, sha256, bytes: Number(bytes) };
    const report = await door.import(file, { publishedOn: '2025-12-15', dryRun: false });
    if (report.release === null) throw new Error(`the file was refused: ${JSON.stringify(report.refusals[0])}`);
    accepted = report.accepted;
  }
  const resident = process.memoryUsage().rss;
  await database.close();
  return { peak: process.resourceUsage().maxRSS * 1024, resident, accepted };
}

const [, , url = '', ...file] = process.argv;
console.log(JSON.stringify(await main(url, ...file)));

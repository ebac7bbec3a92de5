import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServerState } from '../hub/state/serverState.ts';
import type { State } from '../hub/state/state.ts';
import { alternately } from './alternately.ts';
import { askHub } from './askHub.ts';
import type { Benchmark, Finding } from './benchmark.ts';
import { boroughRows, writeBoroughFile } from './boroughRows.ts';
import { openGateway, type OpenHub } from './openGateway.ts';
import { openSubgraphs } from './openHub.ts';
import { withOwnDatabase } from './ownDatabase.ts';
import { randomNumbers } from './randomNumbers.ts';
import { wardRows } from './wardRows.ts';

const counts = [1, 10, 50] as const;
const most = 1.3;
/** The police restate a seventh of their cells from one release to the next. */
const restatedShare = 0.14;

const query = `{ borough(code: "E09000030") { crime(category: "burglary") {
  series(last: 24) { period figure { value status interval { lower upper } } } change { percent verdict } } } }`;

/** A borough's series with 1, 10 and 50 releases of the same months loaded, each restating a seventh of the one before. */
export const releasesBenchmark: Benchmark = {
  name: 'releases',
  run: (server) =>
    withOwnDatabase(server, (first) =>
      withOwnDatabase(server, (second) =>
        withOwnDatabase(server, async (third) => {
          const home = await mkdtemp(join(tmpdir(), 'hub-bench-'));
          const urls = [first, second, third];
          const hubs: Loaded[] = [];
          try {
            for (const [place, count] of counts.entries()) hubs.push(await load(urls[place] ?? first, home, count));
            return await compare(hubs);
          } finally {
            for (const { hub, state } of hubs) {
              await hub.close();
              await state.close();
            }
            await rm(home, { recursive: true, force: true });
          }
        }),
      ),
    ),
};

interface Loaded {
  readonly hub: OpenHub;
  readonly state: State;
  readonly count: number;
}

async function load(url: string, home: string, count: number): Promise<Loaded> {
  const state = await openServerState(url, () => undefined);
  const random = randomNumbers(20_260_115);
  let rows = boroughRows(wardRows());
  for (let release = 0; release < count; release += 1) {
    const file = await writeBoroughFile(join(home, `borough-${String(release)}.csv`), rows);
    const publishedOn = new Date(Date.UTC(2025, 11, 1 + release)).toISOString().slice(0, 10);
    const report = await state.door.of('performance').import(file, { publishedOn, dryRun: false });
    if (report.release === null) throw new Error(`the file was refused: ${JSON.stringify(report.refusals[0])}`);
    rows = rows.map((row) => ({
      ...row,
      counts: row.counts.map((value) => (random() < restatedShare ? value + 1 : value)),
    }));
  }
  await state.databases.performance.query('analyze performance.cell');
  return { hub: await openGateway(await openSubgraphs(state, home, false), state, home), state, count };
}

async function compare(hubs: readonly Loaded[]): Promise<Finding[]> {
  const [one, ...others] = hubs;
  if (one === undefined) throw new Error('nothing was loaded');
  const findings: Finding[] = [];
  for (const other of others) {
    const { ours, theirs, ratio } = await alternately(
      200,
      { work: () => askHub(other.hub.url, query) },
      { work: () => askHub(one.hub.url, query) },
    );
    findings.push({
      compared: `a borough's series of 24 months over HTTP with ${String(other.count)} releases loaded against one`,
      measured: `${ratio.toFixed(2)} times (${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms)`,
      target: { words: `the same, at most ${String(most)} times`, isReached: ratio <= most },
    });
  }
  return findings;
}

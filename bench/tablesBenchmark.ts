import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServerState } from '../hub/state/serverState.ts';
import type { State } from '../hub/state/state.ts';
import type { Database } from '../kit/database/database.ts';
import { Period } from '../schema/periods.ts';
import { boroughs } from '../schema/places/boroughs.ts';
import { createAccountability } from '../subgraphs/accountability/index.ts';
import { alternately } from './alternately.ts';
import { askHub } from './askHub.ts';
import type { Benchmark, Finding } from './benchmark.ts';
import { openGateway } from './openGateway.ts';
import { openSubgraphs } from './openHub.ts';
import { withOwnDatabase } from './ownDatabase.ts';
import { recordedDatabase, replay } from './recordedDatabase.ts';
import { stopMonths, writeBoundaries, writeStopFiles } from './stopFiles.ts';

const today = '2024-03-01';
const most = 1.5;
const [month = ''] = stopMonths;
const codes = boroughs.map(({ code }) => code);

const tables = `{ boroughs { stopAndSearchTables(period: "${month}") { id cells { codes figure { value } } } } }`;
const ratios = (of: string) =>
  `{ ${of} { disproportionality(period: "${month}", basis: SELF_DEFINED) { group ratio { value } spread { areaWeighted } } } }`;

/** What stored tables of people cost beside SQL by hand, and how many statements disproportionality takes for one borough and for all. */
export const tablesBenchmark: Benchmark = {
  name: 'tables',
  run: (server) =>
    withOwnDatabase(server, async (url) => {
      const home = await mkdtemp(join(tmpdir(), 'hub-bench-'));
      const state = await openServerState(url, () => undefined);
      try {
        const [file] = await writeStopFiles(home);
        for (const sent of [await writeBoundaries(home), file]) {
          if (sent === undefined) throw new Error('expected a file of stops');
          const door = state.door.of('accountability');
          const report = await door.import(sent, { publishedOn: null, dryRun: false });
          if (report.release === null) throw new Error(`the file was refused: ${JSON.stringify(report.refusals[0])}`);
        }
        return await measure(state, home);
      } finally {
        await state.close();
        await rm(home, { recursive: true, force: true });
      }
    }),
};

async function measure(state: State, home: string): Promise<Finding[]> {
  const subgraphs = await openSubgraphs(state, home, false);
  const database = state.databases.accountability;
  const recorded = recordedDatabase(database);
  const others = subgraphs.filter(({ name }) => name !== 'accountability');
  const hub = await openGateway([...others, await createAccountability(recorded.database, () => today)], state, home);
  const statementsOf = async (query: string) => {
    recorded.take();
    await askHub(hub.url, query);
    return recorded.take();
  };
  try {
    const statements = await statementsOf(tables);
    const { ours, theirs, ratio } = await alternately(
      20,
      { work: () => replay(database, statements) },
      { work: () => byHand(database) },
    );
    const [one, all] = [await statementsOf(ratios('borough(name: "Hackney")')), await statementsOf(ratios('boroughs'))];
    return [
      {
        compared: 'the statements for the eight stored tables of 33 boroughs against SQL by hand',
        measured: `${ratio.toFixed(2)} times (${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms)`,
        target: { words: `at most ${String(most)} times`, isReached: ratio <= most },
      },
      {
        compared: 'SQL statements for disproportionality in 33 boroughs',
        measured: `${String(all.length)}, and ${String(one.length)} for one borough`,
        target: { words: 'the same number for any boroughs', isReached: all.length === one.length },
      },
    ];
  } finally {
    await hub.close();
    for (const subgraph of subgraphs) await subgraph.close();
  }
}

/** The tables, and the releases that they are from. */
async function byHand(database: Database): Promise<void> {
  const [found] = await Promise.all([
    database.query(
      `select area, "table", release, rule, counts from accountability.disclosed_table
       where dataset = 'stop-and-search' and period = $1 and area = any($2::text[])`,
      [Period.parse(month).code, codes],
    ),
    database.query(
      `select number, id, published_on, flags, periods from accountability.release where dataset = 'stop-and-search' and withdrawn_on is null`,
    ),
  ]);
  if (found.length < codes.length) throw new Error('the statement by hand found too few tables');
}

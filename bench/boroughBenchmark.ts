import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServerState } from '../hub/state/serverState.ts';
import type { Databases, State } from '../hub/state/state.ts';
import { wardsOf } from '../schema/places/areas.ts';
import { boroughs } from '../schema/places/boroughs.ts';
import { alternately } from './alternately.ts';
import { askHub } from './askHub.ts';
import type { Benchmark, Finding } from './benchmark.ts';
import { cellsByHand } from './cellsByHand.ts';
import { withHub } from './openHub.ts';
import { withOwnDatabase } from './ownDatabase.ts';

const towerHamlets = 'E09000030';
const allCodes = boroughs.map(({ code }) => code);

const asked = (at: string) =>
  `{ at(period: "${at}") { value } series(last: 12) { period figure { value } } change { verdict } }`;
const fourIndicators = `fragment FourIndicators on Area {
  crime ${asked('2025-11')}
  burglary: crime(category: "burglary") ${asked('2025-11')}
  theft: crime(category: "theft") ${asked('2025-11')}
  confidence(question: GOOD_JOB_LOCAL) ${asked('R12-2025-09')}
}`;
const places = '{ ...FourIndicators wards { ...FourIndicators } }';
const oneBorough = `{ borough(code: "${towerHamlets}") ${places} } ${fourIndicators}`;
const allBoroughs = `{ boroughs ${places} } ${fourIndicators}`;

/** Four indicators of a borough and all its wards, and of every borough and ward: what they cost beside SQL by hand. */
export const boroughBenchmark: Benchmark = {
  name: 'borough',
  run: (server) =>
    withOwnDatabase(server, async (url) => {
      const home = await mkdtemp(join(tmpdir(), 'hub-bench-'));
      try {
        const state = await openServerState(url, () => undefined);
        return await withHub(state, home, (hub) => compareBoth(state, hub));
      } finally {
        await rm(home, { recursive: true, force: true });
      }
    }),
};

async function compareBoth({ databases }: State, hub: string): Promise<Finding[]> {
  const one = await statementsOf(databases, hub, oneBorough);
  const all = await statementsOf(databases, hub, allBoroughs);
  return [
    {
      compared: 'SQL statements for four indicators of one borough and its wards, and for those of all 33',
      measured: `${String(one)} and ${String(all)}`,
      target: { words: 'as many for 33 as for one', isReached: all === one },
    },
    await compare(databases, hub, oneBorough, [towerHamlets], 20),
    await compare(databases, hub, allBoroughs, allCodes, 3),
  ];
}

async function compare(
  { performance }: Databases,
  hub: string,
  query: string,
  codes: readonly string[],
  rounds: number,
): Promise<Finding> {
  const areas = codes.flatMap((code) => [code, ...wardsOf(code).map((ward) => ward.code)]);
  const { ours, theirs, ratio } = await alternately(
    rounds,
    { work: () => askHub(hub, query) },
    { work: () => cellsByHand(performance, areas) },
  );
  const places = codes.length === 1 ? 'a borough and its wards' : `${String(areas.length)} boroughs and wards`;
  return {
    compared: `four indicators of ${places} over HTTP against one statement by hand for their cells`,
    measured: `${ratio.toFixed(1)} times (${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms)`,
    target: null,
  };
}

async function statementsOf(databases: Databases, hub: string, query: string): Promise<number> {
  const before = statements(databases);
  await askHub(hub, query);
  return statements(databases) - before;
}

function statements(databases: Databases): number {
  return Object.values(databases).reduce((sum, database) => sum + database.statements, 0);
}

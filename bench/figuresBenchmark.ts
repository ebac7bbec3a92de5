import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { openServerState } from '../hub/state/serverState.ts';
import type { State } from '../hub/state/state.ts';
import type { Subgraph } from '../kit/subgraph/subgraph.ts';
import { boroughCrime, wardCrime } from '../schema/datasets/performanceDatasets.ts';
import { boroughs } from '../schema/places/boroughs.ts';
import { wards } from '../schema/places/wards.ts';
import { createPerformance } from '../subgraphs/performance/index.ts';
import { alternately } from './alternately.ts';
import { askHub } from './askHub.ts';
import type { Benchmark, Finding } from './benchmark.ts';
import { boroughRows, writeBoroughFile } from './boroughRows.ts';
import { figuresByHand, type FiguresByHand } from './figuresByHand.ts';
import { areaAnswer, memoryOf } from './figuresMemory.ts';
import { openGateway } from './openGateway.ts';
import { openSubgraphs } from './openHub.ts';
import { withOwnDatabase } from './ownDatabase.ts';
import { plainSubgraph } from './plainSubgraph.ts';
import { recordedDatabase, replay } from './recordedDatabase.ts';
import { writeWardFile } from './wardFile.ts';
import { wardRows } from './wardRows.ts';

const today = '2026-02-01';
const mostStatements = 3;
const mostOfSql = 1.5;
const mostOfRequest = 2;

const categories = [
  'arson-and-criminal-damage',
  'burglary',
  'drug-offences',
  'possession-of-weapons',
  'public-order-offences',
  'robbery',
  'sexual-offences',
  'theft',
  'vehicle-offences',
  'violence-against-the-person',
];

/** A selection whose cost is measured. */
interface Selection {
  readonly what: string;
  readonly query: string;
  readonly categories: readonly string[];
  readonly byHand: FiguresByHand;
  /** The areas of an answer. */
  areasOf(answer: unknown): readonly unknown[];
}

const listOfBoroughs = z.object({ boroughs: z.array(z.unknown()) });
const listOfWards = z.object({ boroughs: z.array(z.object({ wards: z.array(z.unknown()) })) });

const selections: readonly Selection[] = [
  {
    what: '33 boroughs × 24 months × 10 categories',
    query: `{ boroughs { code ${fields(categories, 24)} } }`,
    categories,
    byHand: { dataset: boroughCrime.id, areas: boroughs.map(({ code }) => code), categories, last: 24 },
    areasOf: (answer) => listOfBoroughs.parse(answer).boroughs,
  },
  {
    what: '679 wards × 12 months',
    query: `{ boroughs { wards { code ${fields(['burglary'], 12)} } } }`,
    categories: ['burglary'],
    byHand: { dataset: wardCrime.id, areas: wards.map(({ code }) => code), categories: ['burglary'], last: 12 },
    areasOf: (answer) => listOfWards.parse(answer).boroughs.flatMap((borough) => borough.wards),
  },
];

function fields(of: readonly string[], last: number): string {
  return of
    .map(
      (category, place) => `c${String(place)}: crime(category: "${category}") {
        series(last: ${String(last)}) { period figure { value status interval { lower upper } } }
        change { absolute percent verdict } }`,
    )
    .join('\n');
}

/** Series of many areas with intervals and change: what they cost beside SQL by hand and beside plain graphql-js. */
export const figuresBenchmark: Benchmark = {
  name: 'figures',
  run: (server) =>
    withOwnDatabase(server, async (url) => {
      const home = await mkdtemp(join(tmpdir(), 'hub-bench-'));
      const state = await openServerState(url, () => undefined);
      try {
        await load(state, home);
        const findings: Finding[] = [];
        for (const selection of selections) findings.push(...(await measure(state, home, selection)));
        return findings;
      } finally {
        await state.close();
        await rm(home, { recursive: true, force: true });
      }
    }),
};

async function load(state: State, home: string): Promise<void> {
  const rows = wardRows();
  const files = [
    await writeWardFile(join(home, 'ward.csv'), rows),
    await writeBoroughFile(join(home, 'borough.csv'), boroughRows(rows)),
  ];
  for (const file of files) {
    const report = await state.door.of('performance').import(file, { publishedOn: '2025-12-15', dryRun: false });
    if (report.release === null) throw new Error(`the file was refused: ${JSON.stringify(report.refusals[0])}`);
  }
}

async function measure(state: State, home: string, selection: Selection): Promise<Finding[]> {
  const subgraphs = await openSubgraphs(state, home, false);
  const recorded = recordedDatabase(state.databases.performance);
  const performance = await createPerformance(recorded.database, () => today);
  const others = subgraphs.filter(({ name }) => name !== 'performance');
  const hub = await openGateway([...others, performance], state, home);
  try {
    recorded.take();
    const answer = await askHub(hub.url, selection.query);
    const statements = recorded.take();
    const areas = selection.areasOf(answer);
    const plain = plainSubgraph('performance', performance.sdl, memoryOf(areas, selection.categories));
    const sql = await alternately(
      20,
      { work: () => replay(state.databases.performance, statements) },
      { work: () => figuresByHand(state.databases.performance, selection.byHand) },
    );
    return [
      {
        compared: `SQL statements for ${selection.what} with intervals and change (${String(count(areas))} areas)`,
        measured: String(statements.length),
        target: {
          words: `at most ${String(mostStatements)}`,
          isReached: statements.length <= mostStatements,
        },
      },
      finding(`the time of those statements against SQL by hand`, sql, mostOfSql),
      await compareRequests(hub.url, [...others, plain], state, home, selection, answer),
    ];
  } finally {
    await hub.close();
    for (const subgraph of subgraphs) await subgraph.close();
  }
}

async function compareRequests(
  hub: string,
  plain: readonly Subgraph[],
  state: State,
  home: string,
  { what, query }: Selection,
  answer: unknown,
): Promise<Finding> {
  const other = await openGateway(plain, state, home);
  try {
    if (!isDeepStrictEqual(await askHub(other.url, query), answer)) throw new Error('the two sides answer differently');
    const request = await alternately(20, { work: () => askHub(hub, query) }, { work: () => askHub(other.url, query) });
    return finding(
      `${what} over HTTP against plain graphql-js from memory behind the same gateway`,
      request,
      mostOfRequest,
    );
  } finally {
    await other.close();
  }
}

function count(areas: readonly unknown[]): number {
  return new Set(areas.map((area) => areaAnswer.parse(area).code)).size;
}

function finding(
  compared: string,
  { ours, theirs, ratio }: { ours: number; theirs: number; ratio: number },
  most: number,
): Finding {
  return {
    compared,
    measured: `${ratio.toFixed(2)} times (${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms)`,
    target: { words: `at most ${String(most)} times`, isReached: ratio <= most },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { demonstrationRegisters } from '../hub/demonstration/registers/demonstrationRegisters.ts';
import { writeDemonstrationFile } from '../hub/demonstration/writeDemonstrationFile.ts';
import { programs } from '../hub/domains.ts';
import { openServerState } from '../hub/state/serverState.ts';
import type { State } from '../hub/state/state.ts';
import type { Subgraph } from '../kit/subgraph/subgraph.ts';
import { createEngagement, releasePanelCounts } from '../subgraphs/engagement/index.ts';
import { alternately, type Comparison } from './alternately.ts';
import { askHub } from './askHub.ts';
import type { Benchmark, Finding } from './benchmark.ts';
import { openGateway } from './openGateway.ts';
import { openSubgraphs } from './openHub.ts';
import { withOwnDatabase } from './ownDatabase.ts';
import { plainSubgraph } from './plainSubgraph.ts';
import { recordedDatabase, replay } from './recordedDatabase.ts';
import { recordsByHand } from './recordsByHand.ts';
import { recordsAnswer, recordsMemory } from './recordsMemory.ts';

const mostOfSql = 1.5;
const mostOfRequest = 2;
/** Long after everything was entered, so that its counts are released. */
const afterwards = '2199-01-01';

const places = `code
  board { status since chairOrganisation duties { name assurance { status evidencedOn } } }
  wardPanelCoverage { established { value } wards { value } share { value } }
  wards { code panel { status since chairKind memberCount shortfall plan }
    priorities(first: 5, status: [ADOPTED, IN_PROGRESS]) { totalCount edges { node { id status theme } } } }`;
const allBoroughs = `{ boroughs { ${places} } }`;
const oneBorough = `{ borough(code: "E09000030") { ${places} } }`;

/** All boards, panels, current priorities and coverage in one request: what they cost beside SQL by hand and plain graphql-js. */
export const recordsBenchmark: Benchmark = {
  name: 'records',
  run: (server) =>
    withOwnDatabase(server, async (url) => {
      const home = await mkdtemp(join(tmpdir(), 'hub-bench-'));
      const state = await openServerState(url, () => undefined);
      try {
        await load(state, home);
        return await measure(state, home);
      } finally {
        await state.close();
        await rm(home, { recursive: true, force: true });
      }
    }),
};

/** Fills the registers as partners do: by their templates, through the door. */
async function load(state: State, home: string): Promise<void> {
  for (const filledIn of demonstrationRegisters) {
    if (!programs.engagement.registers.includes(filledIn.register)) continue;
    const { id } = filledIn.register;
    const file = { dataset: id, name: `${id}.csv`, lines: () => filledIn.lines() };
    const received = await writeDemonstrationFile(file, home);
    const report = await state.door.of('engagement').import(received, { publishedOn: null, dryRun: false });
    if (report.refusals.length > 0) throw new Error(`${id} was refused: ${JSON.stringify(report.refusals[0])}`);
  }
  await releasePanelCounts(state.databases.engagement, afterwards);
  await state.databases.engagement.query('vacuum analyze');
}

async function measure(state: State, home: string): Promise<Finding[]> {
  const subgraphs = await openSubgraphs(state, home, false);
  const recorded = recordedDatabase(state.databases.engagement);
  const engagement = await createEngagement(recorded.database, () => afterwards);
  const others = subgraphs.filter(({ name }) => name !== 'engagement');
  const hub = await openGateway([...others, engagement], state, home);
  try {
    recorded.take();
    await askHub(hub.url, oneBorough);
    const one = recorded.take().length;
    const answer = recordsAnswer.parse(await askHub(hub.url, allBoroughs));
    const statements = recorded.take();
    const plain = plainSubgraph('engagement', engagement.sdl, recordsMemory(answer), ['Borough', 'Ward']);
    const sql = await alternately(
      20,
      { work: () => replay(state.databases.engagement, statements) },
      { work: () => recordsByHand(state.databases.engagement) },
    );
    return [
      {
        compared: 'SQL statements for boards, panels, priorities and coverage of one borough, and of all 33',
        measured: `${String(one)} and ${String(statements.length)}`,
        target: { words: 'as many for 33 as for one', isReached: statements.length === one },
      },
      finding('the time of those statements against SQL by hand', sql, mostOfSql),
      await compareRequests(hub.url, [...others, plain], state, home, answer),
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
  answer: unknown,
): Promise<Finding> {
  const other = await openGateway(plain, state, home);
  try {
    const theirs = recordsAnswer.parse(await askHub(other.url, allBoroughs));
    if (!isDeepStrictEqual(theirs, answer)) throw new Error('the two sides answer differently');
    const request = await alternately(
      20,
      { work: () => askHub(hub, allBoroughs) },
      { work: () => askHub(other.url, allBoroughs) },
    );
    return finding(
      'boards, panels, priorities and coverage of 33 boroughs and 704 wards over HTTP against plain graphql-js from memory behind the same gateway',
      request,
      mostOfRequest,
    );
  } finally {
    await other.close();
  }
}

function finding(compared: string, { ours, theirs, ratio }: Comparison, most: number): Finding {
  return {
    compared,
    measured: `${ratio.toFixed(2)} times (${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms)`,
    target: { words: `at most ${String(most)} times`, isReached: ratio <= most },
  };
}

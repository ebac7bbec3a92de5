import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { exampleQuery } from '../hub/exampleQuery.ts';
import { openEmbeddedState } from '../hub/state/embeddedState.ts';
import { openServerState } from '../hub/state/serverState.ts';
import type { Databases, State } from '../hub/state/state.ts';
import { alternately } from './alternately.ts';
import { askHub } from './askHub.ts';
import type { Benchmark, Finding } from './benchmark.ts';
import { openCluster } from './openCluster.ts';
import { withHub } from './openHub.ts';
import { withOwnDatabase } from './ownDatabase.ts';
import { readmeByHand } from './readmeByHand.ts';

const rounds = 100;
const silently = () => undefined;

/** The README's first query over HTTP, beside the same figures by SQL on the same database: in one process, and as a cluster. */
export const readmeBenchmark: Benchmark = {
  name: 'readme',
  run: (server) =>
    withOwnDatabase(server, async (url) => {
      const home = await mkdtemp(join(tmpdir(), 'hub-bench-'));
      try {
        const onServer = await inOneProcess(await openServerState(url, silently), home, 'PostgreSQL');
        const cluster = await asCluster(url, home);
        const embedded = await inOneProcess(
          await openEmbeddedState(home, null, silently),
          home,
          'the embedded database',
        );
        return [embedded, onServer, cluster];
      } finally {
        await rm(home, { recursive: true, force: true });
      }
    }),
};

function inOneProcess(state: State, home: string, database: string): Promise<Finding> {
  return withHub(state, home, (url) => compare(url, state.databases, `one process on ${database}`));
}

async function asCluster(url: string, home: string): Promise<Finding> {
  const cluster = await openCluster(url, home);
  const state = await openServerState(url, silently);
  try {
    return await compare(cluster.url, state.databases, 'a cluster of four processes on PostgreSQL');
  } finally {
    await state.close();
    await cluster.close();
  }
}

const answer = z.object({
  borough: z.object({ crime: z.object({ latest: z.object({ figure: z.object({ text: z.string() }) }) }) }),
});

async function compare(hub: string, databases: Databases, setting: string): Promise<Finding> {
  const { text } = answer.parse(await askHub(hub, exampleQuery)).borough.crime.latest.figure;
  const byHand = await readmeByHand(databases);
  if (Number(text.replaceAll(',', '')) !== byHand) throw new Error(`the hub says ${text}, SQL says ${String(byHand)}`);
  const { ours, theirs, ratio } = await alternately(
    rounds,
    { work: () => askHub(hub, exampleQuery) },
    { work: () => readmeByHand(databases) },
  );
  return {
    compared: `the README's query over HTTP, ${setting}, against three statements by hand on the same database`,
    measured: `${ratio.toFixed(1)} times (${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms)`,
    target: null,
  };
}

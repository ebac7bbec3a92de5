import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { administratorKeyFile } from '../hub/access/administratorKey.ts';
import { exampleQuery } from '../hub/exampleQuery.ts';
import { openServerState } from '../hub/state/serverState.ts';
import { alternately } from './alternately.ts';
import { askHub } from './askHub.ts';
import { openBareGateway } from './bareGateway.ts';
import type { Benchmark, Finding } from './benchmark.ts';
import { openGateway } from './openGateway.ts';
import { openSubgraphs } from './openHub.ts';
import { withOwnDatabase } from './ownDatabase.ts';

const warming = 100;
const rounds = 400;
const most = 1.05;

/** The README's first query over HTTP as it is enforced, beside the same with all of that left out, on the same subgraphs. */
export const enforcementBenchmark: Benchmark = {
  name: 'enforcement',
  run: (server) =>
    withOwnDatabase(server, async (url) => {
      const home = await mkdtemp(join(tmpdir(), 'hub-bench-'));
      const state = await openServerState(url, () => undefined);
      const subgraphs = await openSubgraphs(state, home);
      const enforcing = await openGateway(subgraphs, state, home);
      const bare = await openBareGateway(subgraphs);
      try {
        const key = (await readFile(administratorKeyFile(home), 'utf8')).trim();
        return [
          await compare(enforcing.url, bare.url, 'asked without a key', {}),
          await compare(enforcing.url, bare.url, 'asked with a key', { authorization: `Bearer ${key}` }),
        ];
      } finally {
        await enforcing.close();
        await bare.close();
        for (const subgraph of subgraphs) await subgraph.close();
        await state.close();
        await rm(home, { recursive: true, force: true });
      }
    }),
};

async function compare(
  enforcing: string,
  bare: string,
  how: string,
  shown: Readonly<Record<string, string>>,
): Promise<Finding> {
  const sides = [
    { work: () => askHub(enforcing, exampleQuery, shown) },
    { work: () => askHub(bare, exampleQuery, shown) },
  ] as const;
  if (JSON.stringify(await sides[0].work()) !== JSON.stringify(await sides[1].work())) {
    throw new Error('the two sides answer differently');
  }
  await alternately(warming, ...sides);
  const { ours, theirs, ratio } = await alternately(rounds, ...sides);
  return {
    compared: `the README's query over HTTP on PostgreSQL, ${how}, with enforcement, against the same without any`,
    measured: `${ratio.toFixed(3)} times (${ours.toFixed(2)} ms against ${theirs.toFixed(2)} ms)`,
    target: { words: `at most ${most} times`, isReached: ratio <= most },
  };
}

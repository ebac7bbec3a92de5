import 'reflect-metadata';
import { z } from 'zod';
import { silenceTelemetry } from '../hub/config.ts';
import { domains } from '../hub/domains.ts';
import { openServerState } from '../hub/state/serverState.ts';
import { appendUpdates } from '../kit/outbox/appendUpdates.ts';
import { openDatabaseFeed } from '../kit/outbox/databaseFeed.ts';
import type { HubEvent } from '../schema/events/hubEvent.ts';
import { openGateway } from './openGateway.ts';
import { openSubgraphs } from './openHub.ts';

const order = z.discriminatedUnion('what', [
  z.object({ what: z.literal('publish'), area: z.string(), count: z.number() }),
  z.object({ what: z.literal('weigh') }),
  z.object({ what: z.literal('look') }),
]);

/**
 * A hub with live updates in a process of its own. Says its address when it is ready; told to publish, it appends events in a
 * transaction and answers with the moment at which that was committed; told to weigh itself, it frees what nobody holds first; told to look, it does not.
 * Started with `--expose-gc` by updatesProcess.ts.
 */
async function main(url: string, home: string): Promise<void> {
  const { gc } = globalThis;
  if (!gc || !process.send) throw new Error('This is started by a benchmark, with --expose-gc and a channel.');
  silenceTelemetry();
  const send = process.send.bind(process);
  const state = await openServerState(url, () => undefined);
  const subgraphs = await openSubgraphs(state, home);
  const feeds = domains.map((domain) => openDatabaseFeed({ database: state.databases[domain] }));
  const hub = await openGateway(subgraphs, state, home, feeds);
  const { performance: domain } = state.databases;
  const publish = async (area: string, count: number) => {
    const keys = { dataset: 'mps-borough-crime', release: 'mps-borough-crime:234bf253436f' };
    const event: HubEvent = { kind: 'CRIME_FIGURES_RESTATED', area, keys };
    await domain.transaction((session) => appendUpdates(session, domain.schema, Array(count).fill(event)));
    return { committedAt: performance.timeOrigin + performance.now() };
  };
  const look = () => {
    const { heapUsed, external, rss } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    return { bytes: heapUsed + external, resident: rss, busyMs: (user + system) / 1_000, ...hub.following() };
  };
  process.on('message', (message) => {
    const asked = order.parse(message);
    if (asked.what === 'weigh') gc();
    if (asked.what !== 'publish') send(look());
    else void publish(asked.area, asked.count).then((told) => send(told));
  });
  send({ url: hub.url });
  await new Promise((resolve) => process.once('disconnect', resolve));
}

const [, , url = '', home = ''] = process.argv;
await main(url, home);
process.exit(0);

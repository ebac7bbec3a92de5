import type { Logger } from 'pino';
import { createGateway } from '../../gateway/createGateway.ts';
import { createInProcessTransport } from '../../gateway/transports/inProcessTransport.ts';
import { openDatabaseFeed } from '../../kit/outbox/databaseFeed.ts';
import type { Subgraph } from '../../kit/subgraph/subgraph.ts';
import { createSpine } from '../../subgraphs/spine/index.ts';
import { createAccess } from '../access/createAccess.ts';
import type { Config } from '../config.ts';
import { domains } from '../domains.ts';
import { openEmbeddedState } from '../state/embeddedState.ts';
import { openServerState } from '../state/serverState.ts';
import type { State } from '../state/state.ts';
import { today } from '../today.ts';
import { openViews } from '../views/openViews.ts';
import { openWebhooks } from '../webhooks/openWebhooks.ts';
import { domainSubgraph } from './domainSubgraph.ts';
import { fetchMs, gatewayOptions } from './gatewayOptions.ts';
import { openUpdateSeal } from './openUpdateSeal.ts';
import type { Running } from './running.ts';

/** The whole hub in one process: on the embedded database, or on PostgreSQL where DATABASE_URL names one. */
export async function startAll(config: Config, logger: Logger, say: (step: string) => void): Promise<Running> {
  const state =
    config.databaseUrl === null
      ? await openEmbeddedState(config.home, config.port, say)
      : await openServerState(config.databaseUrl, say);
  try {
    const access = await createAccess(config, state.spine, logger);
    const views = await openViews(state.spine, logger);
    const webhooks = await openWebhooks(config, state.spine);
    say('Publishing the source documents');
    const subgraphs = [
      await createSpine({ database: state.spine, views, today, forgetKey: access.forgetKey, webhooks }),
      ...(await domainSubgraphs(state, config, logger, say)),
    ];
    const feeds = domains.map((domain) => openDatabaseFeed({ database: state.databases[domain] }));
    say('Planning the joined-up graph');
    const transports = subgraphs.map(
      (subgraph) =>
        [
          subgraph.name,
          createInProcessTransport(subgraph, { logger, answerTimeoutMs: fetchMs(config, 30_000) }),
        ] as const,
    );
    const gateway = await createGateway({
      ...(await gatewayOptions(config, logger, access, views, webhooks)),
      transports: Object.fromEntries(transports),
      door: state.door,
      updates: { feeds, seal: await openUpdateSeal(state.spine) },
    });
    const { url } = await gateway.listen();
    return {
      url,
      close: async () => {
        await gateway.close();
        await webhooks.close();
        await access.close();
        for (const feed of feeds) feed.close();
        for (const [, transport] of transports) await transport.close();
        for (const subgraph of subgraphs) await subgraph.close();
        await state.close();
      },
    };
  } catch (error) {
    await state.close();
    throw error;
  }
}

async function domainSubgraphs(
  { databases, door }: State,
  config: Config,
  logger: Logger,
  say: (step: string) => void,
): Promise<Subgraph[]> {
  const subgraphs: Subgraph[] = [];
  for (const domain of domains) {
    const host = { domain, database: databases[domain], door: door.of(domain), config, logger, say };
    subgraphs.push(await domainSubgraph(host));
  }
  return subgraphs;
}

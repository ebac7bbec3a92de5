import type { Logger } from 'pino';
import { createGateway } from '../../gateway/createGateway.ts';
import { createHttpTransport } from '../../gateway/transports/httpTransport.ts';
import { createInProcessTransport } from '../../gateway/transports/inProcessTransport.ts';
import { createHttpFeed } from '../../gateway/updates/httpFeed.ts';
import { createIdentitySigner, identityHeader } from '../../kit/access/identityToken.ts';
import type { Database } from '../../kit/database/database.ts';
import type { ImportDoor } from '../../kit/importing/report.ts';
import { hubItself, type Viewer } from '../../kit/viewer.ts';
import type { Domain } from '../../schema/datasets/dataset.ts';
import { createSpine } from '../../subgraphs/spine/index.ts';
import { createAccess } from '../access/createAccess.ts';
import { internalSecret } from '../access/internalSecret.ts';
import { ConfigError, type Config } from '../config.ts';
import { domains } from '../domains.ts';
import { namedDoor } from '../door/namedDoor.ts';
import { createRemoteDoor } from '../door/remoteDoor.ts';
import { createRoutingDoor } from '../door/routingDoor.ts';
import { openSpineDatabase } from '../state/serverState.ts';
import { supergraphOf } from '../supergraph.ts';
import { today } from '../today.ts';
import { openViews } from '../views/openViews.ts';
import { openWebhooks } from '../webhooks/openWebhooks.ts';
import { fetchMs, gatewayOptions } from './gatewayOptions.ts';
import { openUpdateSeal } from './openUpdateSeal.ts';
import type { Running } from './running.ts';

/** The gateway of a cluster with the spine in its process; the domains are reached by HTTP. Any number may run. */
export async function startGateway(config: Config, logger: Logger, say: (step: string) => void): Promise<Running> {
  const urls = domainUrls(config);
  if (config.databaseUrl === null) {
    throw new ConfigError('"hub start gateway" is a process of a cluster: set DATABASE_URL, or run "hub start all".');
  }
  say('Opening the database');
  const database = await openSpineDatabase(config.databaseUrl);
  try {
    return await gatewayOn(database, urls, config, logger, say);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function gatewayOn(
  database: Database,
  urls: ReturnType<typeof domainUrls>,
  config: Config,
  logger: Logger,
  say: (step: string) => void,
): Promise<Running> {
  const access = await createAccess(config, database, logger);
  const views = await openViews(database, logger);
  const webhooks = await openWebhooks(config, database);
  const spine = await createSpine({ database, views, today, forgetKey: access.forgetKey, webhooks });
  const sign = createIdentitySigner(await internalSecret(config));
  const remote = (domain: Domain) =>
    createHttpTransport({
      url: urls[domain],
      identify: (viewer) => sign(viewer, domain),
      answerTimeoutMs: fetchMs(config, 15_000),
    });
  const door = (domain: Domain) =>
    namedDoor(
      domain,
      doorAt(urls[domain], (viewer) => sign(viewer, domain)),
      logger,
    );
  const transports = {
    spine: createInProcessTransport(spine, { logger, answerTimeoutMs: fetchMs(config, 30_000) }),
    engagement: remote('engagement'),
    accountability: remote('accountability'),
    performance: remote('performance'),
  };
  const feeds = domains.map((domain) =>
    createHttpFeed({ source: domain, url: urls[domain], identify: (viewer) => sign(viewer, domain) }),
  );
  say('Planning the joined-up graph');
  const gateway = await createGateway({
    ...(await gatewayOptions(config, logger, access, views, webhooks)),
    transports,
    updates: { feeds, seal: await openUpdateSeal(database) },
    door: createRoutingDoor({
      engagement: door('engagement'),
      accountability: door('accountability'),
      performance: door('performance'),
    }),
  });
  const { url } = await gateway.listen();
  return {
    url,
    reload: async () => {
      gateway.updateSupergraph(await supergraphOf(config));
    },
    close: async () => {
      await gateway.close();
      await webhooks.close();
      await access.close();
      for (const feed of feeds) await feed.close();
      for (const transport of Object.values(transports)) await transport.close();
      await spine.close();
      await database.close();
    },
  };
}

/** A file is passed on in its sender's name; a withdrawal in the gateway's own, which has settled who may. */
function doorAt(url: string, identify: (viewer: Viewer) => Promise<string>): ImportDoor {
  return createRemoteDoor(url, async (viewer = hubItself) => ({ [identityHeader]: await identify(viewer) }));
}

function domainUrls({ subgraphUrls }: Config) {
  const { engagement, accountability, performance } = subgraphUrls;
  if (engagement === null || accountability === null || performance === null) {
    throw new ConfigError(
      '"hub start gateway" needs HUB_ENGAGEMENT_URL, HUB_ACCOUNTABILITY_URL and HUB_PERFORMANCE_URL.',
    );
  }
  return { engagement, accountability, performance };
}

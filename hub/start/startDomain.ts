import { join } from 'node:path';
import type { Logger } from 'pino';
import { openDatabaseFeed } from '../../kit/outbox/databaseFeed.ts';
import { openRedisLink } from '../../kit/redis/redisLink.ts';
import { createSubgraphServer } from '../../kit/server/createSubgraphServer.ts';
import type { Domain } from '../../schema/datasets/dataset.ts';
import { internalSecret } from '../access/internalSecret.ts';
import { ConfigError, type Config } from '../config.ts';
import { openDomainDatabase } from '../state/serverState.ts';
import { domainDoor } from '../state/state.ts';
import { domainSubgraph } from './domainSubgraph.ts';
import type { Running } from './running.ts';

/** One subgraph in a process of its own, on PostgreSQL. */
export async function startDomain(
  domain: Domain,
  config: Config,
  logger: Logger,
  say: (step: string) => void,
): Promise<Running> {
  if (config.databaseUrl === null) {
    throw new ConfigError(`"hub start ${domain}" is a process of a cluster: set DATABASE_URL, or run "hub start all".`);
  }
  say('Opening the database');
  const database = await openDomainDatabase(domain, config.databaseUrl);
  try {
    say('Publishing the source documents');
    const door = domainDoor(domain, database);
    const subgraph = await domainSubgraph({ domain, database, door, config, logger, say });
    const redis = config.redisUrl === null ? null : openRedisLink({ url: config.redisUrl, logger });
    const feed = openDatabaseFeed({ database, redis });
    const server = createSubgraphServer({
      subgraph,
      door,
      feed,
      logger,
      host: config.host,
      port: config.port,
      temporaryFolder: join(config.home, 'temporary'),
      internalSecret: await internalSecret(config),
    });
    const { url } = await server.listen();
    return {
      url,
      close: async () => {
        await server.close();
        feed.close();
        redis?.close();
        await subgraph.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

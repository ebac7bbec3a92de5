import { join } from 'node:path';
import type { Logger } from 'pino';
import type { GatewayOptions } from '../../gateway/createGateway.ts';
import { DateScalar, PeriodScalar } from '../../schema/figures/scalars.ts';
import type { Access } from '../access/createAccess.ts';
import type { Config } from '../config.ts';
import { exampleQuery } from '../exampleQuery.ts';
import { committedSupergraph } from '../supergraph.ts';
import { today } from '../today.ts';
import { builtInViews } from '../views/builtInViews.ts';
import { fixedViews } from '../views/fixedViews.ts';

/** What every gateway is started with, whatever it reaches its subgraphs by. */
export async function gatewayOptions(
  config: Config,
  logger: Logger,
  { authenticate }: Access,
): Promise<Omit<GatewayOptions, 'transports' | 'door'>> {
  return {
    supergraphSdl: await committedSupergraph(),
    logger,
    authenticate,
    scalars: [PeriodScalar, DateScalar],
    graphiql: { defaultQuery: exampleQuery },
    views: { source: fixedViews(await builtInViews()), today },
    host: config.host,
    port: config.port,
    temporaryFolder: join(config.home, 'temporary'),
  };
}

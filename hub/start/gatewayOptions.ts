import { join } from 'node:path';
import type { Logger } from 'pino';
import type { GatewayOptions } from '../../gateway/createGateway.ts';
import type { ViewSource } from '../../kit/views/viewSource.ts';
import type { WebhookDesk } from '../../kit/webhooks/webhookDesk.ts';
import { DateScalar, PeriodScalar } from '../../schema/figures/scalars.ts';
import type { Access } from '../access/createAccess.ts';
import type { Config } from '../config.ts';
import { exampleQuery } from '../exampleQuery.ts';
import { supergraphOf } from '../supergraph.ts';
import { today } from '../today.ts';

/** How long one fetch may take: a source that hangs leaves time to answer without it. */
export function fetchMs({ times: { answerMs } }: Config, usualMs: number): number {
  return Math.min(usualMs, answerMs / 2);
}

/** What every gateway is started with, whatever it reaches its subgraphs by. */
export async function gatewayOptions(
  config: Config,
  logger: Logger,
  { authenticate, redis, recorder, viewerOfKey }: Access,
  views: ViewSource,
  desk: WebhookDesk | null = null,
): Promise<Omit<GatewayOptions, 'transports' | 'door'>> {
  return {
    supergraphSdl: await supergraphOf(config),
    logger,
    authenticate,
    reads: { record: (facts) => recorder.record(facts), isPurposeRequired: config.isPurposeRequired },
    ...(redis && { redis }),
    introspection: config.introspection,
    corsOrigins: config.corsOrigins,
    proxies: config.proxies,
    scalars: [PeriodScalar, DateScalar],
    graphiql: { defaultQuery: exampleQuery },
    views: { source: views, today },
    limits: { times: config.times },
    ...(desk && { webhooks: { desk, viewerOf: viewerOfKey } }),
    host: config.host,
    port: config.port,
    temporaryFolder: join(config.home, 'temporary'),
  };
}

import pino from 'pino';
import { createGateway, type Gateway } from '../gateway/createGateway.ts';
import { createInProcessTransport } from '../gateway/transports/inProcessTransport.ts';
import { UpdateSeal } from '../gateway/updates/updateSeal.ts';
import { createAccess } from '../hub/access/createAccess.ts';
import { readConfig } from '../hub/config.ts';
import { gatewayOptions } from '../hub/start/gatewayOptions.ts';
import type { State } from '../hub/state/state.ts';
import { openViews } from '../hub/views/openViews.ts';
import type { Feed } from '../kit/outbox/feed.ts';
import type { Subgraph } from '../kit/subgraph/subgraph.ts';

/** What is measured here is the cost itself, asked again and again: nobody runs out of it. */
const plenty = { perQuery: 1e9, capacity: 1e12, perSecond: 1e12 };

/** A hub that answers over HTTP. */
export interface OpenHub {
  readonly url: string;
  close(): Promise<void>;
}

/** A hub of this process. */
export interface OpenGateway extends OpenHub {
  readonly following: Gateway['following'];
}

/**
 * A gateway in front of subgraphs of this process, as `npm start` wires it; the subgraphs stay in the caller's hands.
 * @param home a folder for temporary files
 * @param feeds what live updates follow; left out to give none
 */
export async function openGateway(
  subgraphs: readonly Subgraph[],
  { door, spine }: State,
  home: string,
  feeds: readonly Feed[] = [],
): Promise<OpenGateway> {
  const logger = pino({ level: 'silent' });
  const transports = subgraphs.map(
    (subgraph) => [subgraph.name, createInProcessTransport(subgraph, { logger })] as const,
  );
  const config = readConfig({ HUB_HOME: home });
  const access = await createAccess(config, spine, logger);
  const gateway = await createGateway({
    ...(await gatewayOptions(config, logger, access, await openViews(spine, logger))),
    port: 0,
    limits: { allowances: { anonymous: plenty, known: plenty } },
    transports: Object.fromEntries(transports),
    door,
    ...(feeds.length > 0 && { updates: { feeds, seal: new UpdateSeal('a secret of the benchmarks') } }),
  });
  const { url } = await gateway.listen();
  return {
    url,
    following: () => gateway.following(),
    close: async () => {
      await gateway.close();
      await access.close();
      for (const [, transport] of transports) await transport.close();
    },
  };
}

import pino from 'pino';
import { createGateway } from '../gateway/createGateway.ts';
import { createInProcessTransport } from '../gateway/transports/inProcessTransport.ts';
import { createAccess } from '../hub/access/createAccess.ts';
import { readConfig } from '../hub/config.ts';
import { domains } from '../hub/domains.ts';
import { domainSubgraph } from '../hub/start/domainSubgraph.ts';
import { gatewayOptions } from '../hub/start/gatewayOptions.ts';
import type { State } from '../hub/state/state.ts';
import type { Subgraph } from '../kit/subgraph/subgraph.ts';
import { createSpine } from '../subgraphs/spine/index.ts';

/** A hub that answers over HTTP. */
export interface OpenHub {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The whole hub in this process, with its demonstration data, as `npm start` wires it; the state stays in the caller's
 * hands, so that the same database can be asked by hand.
 * @param home a folder for temporary files
 */
async function openHub(state: State, home: string): Promise<OpenHub> {
  const config = readConfig({ HUB_HOME: home });
  const logger = pino({ level: 'silent' });
  const subgraphs: Subgraph[] = [await createSpine({ database: state.spine })];
  for (const domain of domains) {
    const host = {
      domain,
      database: state.databases[domain],
      door: state.door.of(domain),
      config,
      logger,
      say: () => undefined,
    };
    subgraphs.push(await domainSubgraph(host));
  }
  const transports = subgraphs.map(
    (subgraph) => [subgraph.name, createInProcessTransport(subgraph, { logger })] as const,
  );
  const gateway = await createGateway({
    ...(await gatewayOptions(config, logger, await createAccess(config, state.spine))),
    port: 0,
    transports: Object.fromEntries(transports),
    door: state.door,
  });
  const { url } = await gateway.listen();
  return {
    url,
    close: async () => {
      await gateway.close();
      for (const [, transport] of transports) await transport.close();
      for (const subgraph of subgraphs) await subgraph.close();
    },
  };
}

/** Gives the work a hub on the state, and closes both afterwards whatever comes of it. */
export async function withHub<Result>(
  state: State,
  home: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  try {
    const hub = await openHub(state, home);
    try {
      return await work(hub.url);
    } finally {
      await hub.close();
    }
  } finally {
    await state.close();
  }
}

import pino from 'pino';
import { readConfig } from '../hub/config.ts';
import { domains } from '../hub/domains.ts';
import { domainSubgraph } from '../hub/start/domainSubgraph.ts';
import type { State } from '../hub/state/state.ts';
import { today } from '../hub/today.ts';
import { openViews } from '../hub/views/openViews.ts';
import type { Subgraph } from '../kit/subgraph/subgraph.ts';
import { createSpine } from '../subgraphs/spine/index.ts';
import { openGateway } from './openGateway.ts';

/** Every subgraph on the state, in this process. @param home a folder for temporary files */
export async function openSubgraphs(state: State, home: string, isDemonstrating = true): Promise<readonly Subgraph[]> {
  const config = { ...readConfig({ HUB_HOME: home }), isDemonstrating };
  const logger = pino({ level: 'silent' });
  const views = await openViews(state.spine, logger);
  const subgraphs: Subgraph[] = [await createSpine({ database: state.spine, views, today })];
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
  return subgraphs;
}

/**
 * Gives the work the whole hub on the state, with its demonstration data, and closes both afterwards whatever comes of it; the
 * state stays in the caller's hands meanwhile, so that the same database can be asked by hand.
 */
export async function withHub<Result>(
  state: State,
  home: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  try {
    const subgraphs = await openSubgraphs(state, home);
    const hub = await openGateway(subgraphs, state, home);
    try {
      return await work(hub.url);
    } finally {
      await hub.close();
      for (const subgraph of subgraphs) await subgraph.close();
    }
  } finally {
    await state.close();
  }
}

import { join } from 'node:path';
import type { Logger } from 'pino';
import { createGateway } from '../../gateway/createGateway.ts';
import { createInProcessTransport } from '../../gateway/transports/inProcessTransport.ts';
import { DateScalar, PeriodScalar } from '../../schema/figures/scalars.ts';
import { createSpine } from '../../subgraphs/spine/index.ts';
import type { Config } from '../config.ts';
import { programs } from '../domains.ts';
import { exampleQuery } from '../exampleQuery.ts';
import { openEmbeddedState } from '../state/embeddedState.ts';
import { committedSupergraph } from '../supergraph.ts';
import { today } from '../today.ts';

export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

/** The whole hub in one process, on the state in `config.home`. */
export async function startEmbedded(config: Config, logger: Logger, say: (step: string) => void): Promise<Running> {
  const state = await openEmbeddedState(config.home, config.port, say);
  try {
    const { databases } = state;
    const subgraphs = [await createSpine()];
    for (const program of Object.values(programs)) {
      const database = databases[program.name];
      await program.loadDocuments(database, today());
      subgraphs.push(await program.create(database, today));
    }
    say('Planning the joined-up graph');
    const transports = subgraphs.map(
      (subgraph) => [subgraph.name, createInProcessTransport(subgraph, { logger })] as const,
    );
    const gateway = await createGateway({
      supergraphSdl: await committedSupergraph(),
      transports: Object.fromEntries(transports),
      door: state.door,
      logger,
      scalars: [PeriodScalar, DateScalar],
      graphiql: { defaultQuery: exampleQuery },
      host: config.host,
      port: config.port,
      temporaryFolder: join(config.home, 'temporary'),
    });
    const { url } = await gateway.listen();
    return {
      url,
      close: async () => {
        await gateway.close();
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

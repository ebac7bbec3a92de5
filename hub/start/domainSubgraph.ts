import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Database } from '../../kit/database/database.ts';
import type { DomainDoor } from '../../kit/importing/domainDoor.ts';
import { dailyUpdates } from '../../kit/outbox/dailyUpdates.ts';
import type { Subgraph } from '../../kit/subgraph/subgraph.ts';
import type { Domain } from '../../schema/datasets/dataset.ts';
import type { Config } from '../config.ts';
import { loadDemonstration } from '../demonstration/loadDemonstration.ts';
import { unloadDemonstration } from '../demonstration/unloadDemonstration.ts';
import { programs } from '../domains.ts';
import { today } from '../today.ts';
import { eachDay } from './eachDay.ts';
import { eachMinute } from './eachMinute.ts';

export interface DomainHost {
  readonly domain: Domain;
  readonly database: Database;
  readonly door: DomainDoor;
  readonly config: Config;
  readonly logger: Logger;
  readonly say: (step: string) => void;
}

/** Fills a domain's database with what every hub has, source documents and perhaps the demonstration, and opens its subgraph. */
export async function domainSubgraph({ domain, database, door, config, logger, say }: DomainHost): Promise<Subgraph> {
  const program = programs[domain];
  await program.loadDocuments(database, today());
  if (config.isDemonstrating) {
    await loadDemonstration({ domain, database, door, temporaryFolder: join(config.home, 'temporary'), say });
  } else {
    await unloadDemonstration(database, say, program.registers.length > 0);
  }
  const work = async (day: string) => {
    await program.daily?.(database, day);
    await dailyUpdates(database, day);
  };
  await work(today());
  const stop = eachDay(work, today, (err) => logger.error({ domain, err }, 'the work of the day failed'));
  const stopLooking = eachMinute(
    async () => program.afterwards?.(database),
    (err) => logger.error({ domain, err }, 'looking over what was published failed'),
  );
  const subgraph = await program.create(database, today);
  return {
    ...subgraph,
    close: async () => {
      await stop();
      await stopLooking();
      await subgraph.close();
    },
  };
}

import type { Logger } from 'pino';
import type { Database } from '../../kit/database/database.ts';
import { ViewStore } from '../../subgraphs/spine/index.ts';
import { builtInViews } from './builtInViews.ts';

/** Views that come with the hub, and those that partners published. */
export async function openViews(spine: Database, logger: Logger): Promise<ViewStore> {
  return new ViewStore({ database: spine, builtIn: await builtInViews(), logger });
}

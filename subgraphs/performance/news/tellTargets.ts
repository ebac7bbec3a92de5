import type { Database } from '../../../kit/database/database.ts';
import { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { ShelfKeeper } from '../../../kit/indicators/shelfKeeper.ts';
import { appendUpdates } from '../../../kit/outbox/appendUpdates.ts';
import { targetNews } from './targetNews.ts';

/** Tells of targets that stand otherwise though no file came: a hub of a newer version brought other targets or documents. */
export async function tellTargets(database: Database): Promise<void> {
  await database.transaction(async (session) => {
    const within = { schema: database.schema, query: session.query.bind(session) };
    const figures = new FigureReader(within, new ShelfKeeper(within));
    await appendUpdates(session, database.schema, await targetNews(session, figures));
  });
}

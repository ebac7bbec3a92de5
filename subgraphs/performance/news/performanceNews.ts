import type { Session } from '../../../kit/database/database.ts';
import { FigureReader } from '../../../kit/indicators/figureReader.ts';
import type { Readable } from '../../../kit/indicators/readable.ts';
import { ShelfKeeper } from '../../../kit/indicators/shelfKeeper.ts';
import type { HubEvent } from '../../../schema/events/hubEvent.ts';
import { controlLimitNews } from './controlLimitNews.ts';
import { targetNews } from './targetNews.ts';

/** What a change of a dataset means: control limits that are crossed now, and targets that stand otherwise. */
export async function performanceNews(session: Session, dataset: string): Promise<readonly HubEvent[]> {
  const within: Readable = { schema: 'performance', query: (...asked) => session.query(...asked) };
  const figures = new FigureReader(within, new ShelfKeeper(within));
  const crossed = await controlLimitNews(figures, dataset);
  return [...crossed, ...(await targetNews(session, figures))];
}

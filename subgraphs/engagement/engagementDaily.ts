import type { Database } from '../../kit/database/database.ts';
import { releasePanelCounts } from './counting/releasePanelCounts.ts';
import { screenKeptTexts } from './neighbourhoods/screenKeptTexts.ts';

/** What is done at every start, so after each upgrade, and once each day: kept texts are screened by the rules of today, and panels counted. */
export async function engagementDaily(database: Database, today: string): Promise<void> {
  await screenKeptTexts(database);
  await releasePanelCounts(database, today);
}

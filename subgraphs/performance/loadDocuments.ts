import type { Database } from '../../kit/database/database.ts';
import { publishParts } from '../../kit/documents/documentPart.ts';
import { outsideParts, performanceParts } from './documents/performanceParts.ts';

/**
 * Publishes the performance figures of the source documents and of material beside them; does nothing where they stand already.
 * @param today as YYYY-MM-DD
 */
export async function loadPerformanceDocuments(database: Database, today: string): Promise<void> {
  await publishParts(database, [...performanceParts, ...outsideParts], today);
}

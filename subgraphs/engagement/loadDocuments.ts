import type { Database } from '../../kit/database/database.ts';
import { publishDocument } from '../../kit/documents/publishDocument.ts';
import { documentFacts } from '../../kit/documents/sourceDocument.ts';
import { engagementOf2008 } from '../../schema/datasets/engagementDatasets.ts';
import { programmes2008 } from './documents/programmes.ts';
import { engagementComparisons2008, engagementFigures2008 } from './documents/saferNeighbourhoodsUpdate2008.ts';

/**
 * Publishes what the Safer Neighbourhoods update of 2008 says of engagement; does nothing where it stands already.
 * @param today as YYYY-MM-DD
 */
export async function loadEngagementDocuments(database: Database, today: string): Promise<void> {
  await publishDocument(database, {
    dataset: engagementOf2008,
    document: documentFacts('safer-neighbourhoods-update-2008'),
    figures: [...engagementFigures2008, ...programmes2008.flatMap(({ figures }) => figures)],
    content: { comparisons: engagementComparisons2008, programmes: programmes2008 },
    records: engagementComparisons2008.length + programmes2008.length,
    today,
  });
}

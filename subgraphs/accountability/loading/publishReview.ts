import type { Database } from '../../../kit/database/database.ts';
import { publishDocument, type PublishedDocument } from '../../../kit/documents/publishDocument.ts';
import type { DatasetDeclaration } from '../../../schema/datasets/dataset.ts';
import type { ScrutinyReviewRecord } from '../documents/scrutinyReview.ts';
import { insertRows } from '../tables/insertRows.ts';
import { RecommendationTable } from '../tables/recommendationTable.ts';
import { ScrutinyReviewTable } from '../tables/scrutinyReviewTable.ts';
import { UndertakingTable } from '../tables/undertakingTable.ts';
import { refuseRepeatedNumbers } from './refuseRepeatedNumbers.ts';
import { reviewRows } from './reviewRows.ts';
import { sourceDocument } from './sourceDocument.ts';

/**
 * Publishes a review as one release. Known content changes nothing; a corrected transcription takes the place of the earlier.
 * @throws HubError CONFLICT where a recommendation stands twice
 */
export async function publishReview(
  database: Database,
  dataset: DatasetDeclaration,
  record: ScrutinyReviewRecord,
  today: string,
): Promise<PublishedDocument> {
  refuseRepeatedNumbers(
    'Recommendation',
    record.id,
    record.recommendations.map(({ number }) => number),
  );
  const rows = reviewRows(dataset.id, record);
  return publishDocument(database, {
    dataset,
    document: sourceDocument(record.document),
    figures: [],
    content: rows,
    records: rows.recommendations.length,
    today,
    alongside: async (session, release) => {
      // Recommendations and undertakings go with their review.
      await session.query('delete from accountability.scrutiny_review where dataset = $1', [dataset.id]);
      await insertRows(session, database, ScrutinyReviewTable, [{ ...rows.review, release }]);
      await insertRows(session, database, RecommendationTable, rows.recommendations);
      await insertRows(session, database, UndertakingTable, rows.undertakings);
    },
  });
}

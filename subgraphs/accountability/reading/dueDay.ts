import { valueOf, type RegisterRecord } from '../../../kit/registers/record.ts';
import { lastDay } from '../deadlines/overdue.ts';
import { dueOn } from '../registers/recommendationFields.ts';
import type { RecommendationRow } from '../tables/recommendationTable.ts';
import type { ScrutinyReviewRow } from '../tables/scrutinyReviewTable.ts';
import type { RecordReader } from './recordReader.ts';

/** A recommendation as a document of the hub states it. */
export interface Stated {
  readonly row: RecommendationRow;
  readonly reviewRow: ScrutinyReviewRow;
}

/**
 * The last day on which a recommendation is met in time: the one that its committee keeps in the hub, since it may have agreed to another or
 * know of the event that the document waits for, or else the document's. Null while there is none.
 */
export function dueDay(stated: Stated | null, record: RegisterRecord | null): string | null {
  const kept = record === null ? null : valueOf(record, dueOn);
  if (kept !== null || stated === null) return kept;
  const { row, reviewRow } = stated;
  return row.deadline ? lastDay(row.deadline, reviewRow.reportedOn) : null;
}

/** Where a document states the recommendation that a record follows up; null where none does. */
export async function statedOf({ id }: RegisterRecord, records: RecordReader): Promise<Stated | null> {
  const [area, review = '', number] = id.split('/');
  const reviewRow = await records.review(review);
  if (reviewRow === undefined || reviewRow.areas[0] !== area) return null;
  const row = (await records.recommendations(review)).find((candidate) => candidate.number === number);
  return row === undefined ? null : { row, reviewRow };
}

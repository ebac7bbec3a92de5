import type { RegisterRecord } from '../../../kit/registers/record.ts';
import type { RegisterReader } from '../../../kit/registers/recordReader.ts';
import type { Recommendation } from '../entities/recommendation.ts';
import { overdueFollowUp } from '../records/overdueFollowUp.ts';
import { recommendationFollowUps } from '../registers/recommendations.ts';
import { dueDay, statedOf } from './dueDay.ts';
import type { RecordReader } from './recordReader.ts';

/** Whether a recommendation is overdue at the end of a day, by its deadline and what the hub's record of it says; null while nothing can be said. */
export async function overdueRecommendation(
  recommendation: Recommendation,
  registers: RegisterReader,
  asAt: string,
): Promise<boolean | null> {
  const followUp = await followUpOf(recommendation, registers, asAt);
  const day = dueDay(recommendation, followUp);
  if (followUp !== null) return overdueFollowUp(followUp, day, asAt);
  return day === null ? null : asAt > day;
}

/** Whether what a record follows up was overdue at the end of a day; null where it has no day. */
export async function overdueRecord(
  record: RegisterRecord,
  records: RecordReader,
  asAt: string,
): Promise<boolean | null> {
  return overdueFollowUp(record, dueDay(await statedOf(record, records), record), asAt);
}

/** The record by which a recommendation of a document is followed up: of the first area that its review is about. */
export function followUpOf(
  { row, reviewRow }: Recommendation,
  registers: RegisterReader,
  asAt: string | null,
): Promise<RegisterRecord | null> {
  const [area = ''] = reviewRow.areas;
  return registers.record(recommendationFollowUps, [area, row.review, row.number].join('/'), asAt);
}

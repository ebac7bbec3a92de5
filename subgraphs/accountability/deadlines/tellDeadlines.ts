import type { Database } from '../../../kit/database/database.ts';
import { appendUpdates } from '../../../kit/outbox/appendUpdates.ts';
import { valueOf } from '../../../kit/registers/record.ts';
import { RegisterReader } from '../../../kit/registers/recordReader.ts';
import { ReleaseReader } from '../../../kit/releases/releaseReader.ts';
import { hubItself } from '../../../kit/viewer.ts';
import { dueDay } from '../reading/dueDay.ts';
import { RecordReader } from '../reading/recordReader.ts';
import { keptRisks, nextReviewOn } from '../registers/keptRisks.ts';
import { dueOn } from '../registers/recommendationFields.ts';
import { metStates, recommendationFollowUps } from '../registers/recommendations.ts';
import { committeeUndertakings, keptStates } from '../registers/undertakings.ts';
import { RiskStatus } from '../registers/words/riskStatus.ts';
import { deadlineEvents, type DueRecommendation, type DueRisk, type DueUndertaking } from './deadlineEvents.ts';

/**
 * Tells of recommendations that fall due or are overdue, of risks that were not looked at again in time and of what committees did not do in time. Records that are made
 * up to show the hub are no news.
 * @param today as YYYY-MM-DD
 */
export async function tellDeadlines(database: Database, today: string): Promise<void> {
  const registers = new RegisterReader(database, today, hubItself);
  const recommendations = await dueRecommendations(database, registers);
  const [risks, undertakings] = [await dueRisks(registers), await dueUndertakings(registers)];
  await database.transaction(async (session) => {
    await appendUpdates(session, database.schema, deadlineEvents(today, recommendations, risks, undertakings));
  });
}

/** Of those that committees follow up, the day that they keep; of those that documents state and nobody keeps, the document's. */
async function dueRecommendations(database: Database, registers: RegisterReader): Promise<DueRecommendation[]> {
  const documents = new RecordReader(database, new ReleaseReader(database));
  const records = new Map((await registers.all(recommendationFollowUps, null)).map((record) => [record.id, record]));
  const due: DueRecommendation[] = [];
  for (const review of await documents.reviews()) {
    const [area = ''] = review.areas;
    for (const row of await documents.recommendations(review.id)) {
      const { number } = row;
      const key = [area, review.id, number].join('/');
      const record = records.get(key) ?? null;
      records.delete(key);
      if (record !== null && (metStates.has(record.state) || record.isDemonstration)) continue;
      const day = dueDay({ row, reviewRow: review }, record);
      if (day !== null) due.push({ area, review: review.id, number, dueOn: day });
    }
  }
  for (const [key, record] of records) {
    const [area = '', review = '', number = ''] = key.split('/');
    const day = dueDay(null, record);
    if (day === null || metStates.has(record.state) || record.isDemonstration) continue;
    due.push({ area, review, number, dueOn: day });
  }
  return due;
}

const watched: ReadonlySet<string> = new Set([RiskStatus.OPEN]);

async function dueRisks(registers: RegisterReader): Promise<DueRisk[]> {
  return (await registers.all(keptRisks, null)).flatMap((record) => {
    const day = valueOf(record, nextReviewOn);
    const isWatched = watched.has(record.state) && !record.isDemonstration;
    return isWatched && day !== null ? [{ area: record.area, risk: record.id, dueOn: day }] : [];
  });
}

async function dueUndertakings(registers: RegisterReader): Promise<DueUndertaking[]> {
  return (await registers.all(committeeUndertakings, null)).flatMap((record) => {
    const day = valueOf(record, dueOn);
    if (day === null || keptStates.has(record.state) || record.isDemonstration) return [];
    return [{ area: record.area, undertaking: record.id, dueOn: day }];
  });
}

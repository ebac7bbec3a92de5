import { valueOf, type RegisterRecord } from '../../../kit/registers/record.ts';
import type { RecommendationTheme } from '../entities/recommendationTheme.ts';
import { addressees, theme } from '../registers/recommendationFields.ts';
import { addresseeNamed, type RecommendationAddressee } from '../registers/words/recommendationAddressee.ts';
import { statedOf } from './dueDay.ts';
import { overdueRecord } from './overdueRecommendation.ts';
import type { RecordReader } from './recordReader.ts';

/** Of which recommendations are asked; what is null or left out is not asked of them. */
export interface AskedFollowUps {
  readonly overdue?: boolean | null;
  readonly addressee?: RecommendationAddressee | null;
  readonly theme?: RecommendationTheme | null;
  /** At the end of which day it is overdue or not. */
  readonly day: string;
}

/** Whether a followed-up recommendation is one of those that are asked for, by its own record or else by the document that makes it. */
export async function followUpMatches(
  record: RegisterRecord,
  records: RecordReader,
  asked: AskedFollowUps,
): Promise<boolean> {
  const { overdue = null, addressee = null, theme: about = null, day } = asked;
  if (overdue !== null && (await overdueRecord(record, records, day)) !== overdue) return false;
  if (addressee === null && about === null) return true;
  const stated = await statedOf(record, records);
  const named = stated?.row.addressees.map(({ organisation }) => addresseeNamed(organisation)) ?? [];
  const isTo = addressee === null || (valueOf(record, addressees) ?? named).includes(addressee);
  return isTo && (about === null || (valueOf(record, theme) ?? stated?.row.theme ?? null) === about);
}

import { pageOf, type Page } from '../graph/page.ts';
import type { RegisterRecord } from './record.ts';
import type { RecordClass, RecordThing } from './recordType.ts';

/** A page of records in their order. @throws HubError as `pageOf` does */
export function pageOfRecords(
  Thing: RecordClass,
  records: readonly RegisterRecord[],
  asAt: string | null,
  first: number,
  after: string | null | undefined,
): Page<RecordThing> {
  const page = pageOf(records, ({ id }) => id, first, after);
  return { ...page, items: page.items.map(({ item, cursor }) => ({ item: new Thing(item, asAt), cursor })) };
}

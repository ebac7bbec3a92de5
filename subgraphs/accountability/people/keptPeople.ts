import type { Database } from '../../../kit/database/database.ts';
import type { MonthPeople } from './monthPeople.ts';

/** The people of a release, as the wards of some boundaries place them. */
export interface PlacedMonth {
  /** Id of the release of stops: made of what the file holds, where a number is another release's once another state is restored. */
  readonly release: string;
  /** Id of the release of boundaries that placed the stops; null for none. */
  readonly boundaries: string | null;
}

/** A force's months of two years. */
const most = 24;

const kept = new WeakMap<Database, Map<string, MonthPeople>>();

/**
 * Keeps what was counted while a file was read: a quarter and two years are made of its month again and again as the months after it come.
 * What a release holds never changes, and where its stops lie rests on the boundaries alone, so none is ever wrong.
 */
export function keepPeople(database: Database, month: PlacedMonth, people: MonthPeople): void {
  const months = kept.get(database) ?? new Map<string, MonthPeople>();
  kept.set(database, months);
  months.delete(keyOf(month));
  months.set(keyOf(month), people);
  for (const key of months.keys()) if (months.size > most) months.delete(key);
}

export function keptPeople(database: Database, month: PlacedMonth): MonthPeople | undefined {
  return kept.get(database)?.get(keyOf(month));
}

const keyOf = ({ release, boundaries }: PlacedMonth) => `${release} ${boundaries ?? ''}`;

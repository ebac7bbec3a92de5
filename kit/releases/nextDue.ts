import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import { Period } from '../../schema/periods.ts';
import type { Release } from './release.ts';

const monthsOf = { DAILY: 0, MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, ANNUAL: 12, ONCE: 0 } as const;

/**
 * The day on which the next release of a dataset is due: a publishing interval after the last covered period, plus the
 * days that its publisher takes. Null where nothing real is loaded or nothing more is due.
 */
export function nextDueOn(dataset: DatasetDeclaration, releases: readonly Release[]): string | null {
  const standing = releases.filter(({ withdrawnOn, demonstration }) => withdrawnOn === null && !demonstration);
  const covered = standing.flatMap(({ periods }) => periods.map((code) => Period.fromCode(code).lastMonth));
  if (dataset.dueAfterDays === null || covered.length === 0) return null;
  const nextMonth = Math.max(...covered) + monthsOf[dataset.cadence];
  const end = Date.UTC(Math.floor(nextMonth / 12), (nextMonth % 12) + 1, 0);
  return new Date(end + dataset.dueAfterDays * 86_400_000).toISOString().slice(0, 10);
}

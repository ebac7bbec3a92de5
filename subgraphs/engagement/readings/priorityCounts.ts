import { countable } from '../../../kit/registers/countable.ts';
import { valueOf, type RegisterRecord } from '../../../kit/registers/record.ts';
import { PriorityCategoryCount, PriorityCounts, PriorityThemeCount } from '../entities/priorityCounts.ts';
import { priorityCategories, priorityTheme } from '../registers/priorityLife.ts';
import { PriorityStatus } from '../registers/words/priorityStatus.ts';
import { isOpen } from './isOpen.ts';

const ended: ReadonlySet<string> = new Set([
  PriorityStatus.RESOLVED,
  PriorityStatus.CARRIED_FORWARD,
  PriorityStatus.DROPPED,
]);

/** What priorities are about, counted: of the real ones where there are any. */
export function priorityCounts(all: readonly RegisterRecord[]): PriorityCounts {
  const priorities = countable(all);
  const byCategory = grouped(priorities, (record) => valueOf(record, priorityCategories) ?? []);
  const byTheme = grouped(priorities, (record) => {
    const theme = valueOf(record, priorityTheme);
    return theme === null ? [] : [theme];
  });
  return new PriorityCounts({
    isDemonstration: priorities.some(({ isDemonstration }) => isDemonstration),
    count: priorities.length,
    openCount: priorities.filter(isOpen).length,
    awaitingFeedbackCount: priorities.filter(({ state }) => ended.has(state)).length,
    byCategory: byCategory.map(({ of, open, all, wards }) => new PriorityCategoryCount(of, open, all, wards)),
    byTheme: byTheme.map(({ of, open, all, wards }) => new PriorityThemeCount(of, open, all, wards)),
  });
}

interface Group<Key> {
  readonly of: Key;
  readonly open: number;
  readonly all: number;
  readonly wards: number;
}

/** The most open first, then by name, so that equal answers are equal. */
function grouped<Key extends string>(
  priorities: readonly RegisterRecord[],
  keysOf: (record: RegisterRecord) => readonly Key[],
): readonly Group<Key>[] {
  const groups = new Map<Key, RegisterRecord[]>();
  for (const record of priorities) {
    for (const key of keysOf(record)) {
      const group = groups.get(key) ?? [];
      group.push(record);
      groups.set(key, group);
    }
  }
  return [...groups]
    .map(([of, records]) => {
      const open = records.filter(isOpen);
      return { of, open: open.length, all: records.length, wards: new Set(open.map(({ area }) => area)).size };
    })
    .toSorted((one, other) => other.open - one.open || other.all - one.all || (one.of < other.of ? -1 : 1));
}

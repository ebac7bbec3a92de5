import { countable } from '../../../kit/registers/countable.ts';
import { valueOf, type RegisterRecord } from '../../../kit/registers/record.ts';
import type { RegisterReader } from '../../../kit/registers/recordReader.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { Borough } from '../entities/borough.ts';
import { AssessedBorough, AssessedPriority, StrategicAssessment } from '../entities/strategicAssessment.ts';
import { boards } from '../registers/boards.ts';
import { localPriorities, priorityTheme } from '../registers/localPriorities.ts';
import { wardPanels } from '../registers/wardPanels.ts';
import { PriorityTheme } from '../registers/words/priorityTheme.ts';
import { assessmentGaps } from './assessmentGaps.ts';
import { isOpen } from './isOpen.ts';
import { priorityCounts } from './priorityCounts.ts';

/** London's strategic assessment: three statements, one for each register, whatever is recorded. */
export async function strategicAssessment(
  asAt: string | null,
  registers: RegisterReader,
): Promise<StrategicAssessment> {
  const [boardRecords, panelRecords, priorityRecords] = await Promise.all([
    registers.all(boards, asAt),
    registers.all(wardPanels, asAt),
    registers.all(localPriorities, asAt),
  ]);
  const all = countable([boardRecords, panelRecords, priorityRecords].flat());
  const of = (register: Register) => all.filter((record) => record.register === register.id);
  const [kept, panels, priorities] = [of(boards), of(wardPanels), of(localPriorities)];
  const open = priorities.filter(isOpen);
  const assessed = Object.values(PriorityTheme)
    .map((theme) => assessedPriority(theme, open, asAt))
    .filter(({ openCount }) => openCount > 0)
    .toSorted((one, other) => other.wardCount - one.wardCount || (one.theme < other.theme ? -1 : 1));
  const isDemonstration = all.some((record) => record.isDemonstration);
  return new StrategicAssessment(assessed, assessmentGaps({ boards: kept, panels, priorities }), isDemonstration);
}

function assessedPriority(
  theme: PriorityTheme,
  open: readonly RegisterRecord[],
  asAt: string | null,
): AssessedPriority {
  const own = open.filter((record) => valueOf(record, priorityTheme) === theme);
  const byBorough = Map.groupBy(own, ({ borough }) => borough ?? '');
  return new AssessedPriority({
    theme,
    openCount: own.length,
    wardCount: new Set(own.map(({ area }) => area)).size,
    categories: priorityCounts(own).byCategory,
    boroughs: [...byBorough]
      .map(([code, records]) => new AssessedBorough(new Borough(code), records, asAt))
      .toSorted((one, other) => other.wardCount - one.wardCount || (one.borough.code < other.borough.code ? -1 : 1)),
  });
}

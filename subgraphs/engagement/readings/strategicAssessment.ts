import { countable } from '../../../kit/registers/countable.ts';
import { valueOf, type RegisterRecord } from '../../../kit/registers/record.ts';
import type { RegisterReader } from '../../../kit/registers/recordReader.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { Borough } from '../entities/borough.ts';
import { AssessedBorough, AssessedPriority, StrategicAssessment } from '../entities/strategicAssessment.ts';
import { boardPriorities } from '../registers/boardPriorities.ts';
import { boards } from '../registers/boards.ts';
import { localPriorities } from '../registers/localPriorities.ts';
import { priorityTheme } from '../registers/priorityLife.ts';
import { wardPanels } from '../registers/wardPanels.ts';
import { PriorityTheme } from '../registers/words/priorityTheme.ts';
import { assessmentGaps } from './assessmentGaps.ts';
import { isOpen } from './isOpen.ts';
import { isSet } from './isSet.ts';
import { priorityCounts } from './priorityCounts.ts';

/** London's strategic assessment: four statements, one for each register, whatever is recorded. */
export async function strategicAssessment(
  asAt: string | null,
  registers: RegisterReader,
): Promise<StrategicAssessment> {
  const [boardRecords, panelRecords, priorityRecords, ofBoards] = await Promise.all([
    registers.all(boards, asAt),
    registers.all(wardPanels, asAt),
    registers.all(localPriorities, asAt),
    registers.all(boardPriorities, asAt),
  ]);
  const all = countable([boardRecords, panelRecords, priorityRecords, ofBoards].flat());
  const of = (register: Register) => all.filter((record) => record.register === register.id);
  const [kept, panels, priorities] = [of(boards), of(wardPanels), of(localPriorities)];
  const open = { ofWards: priorities.filter(isOpen), ofBoards: of(boardPriorities).filter(isSet) };
  const assessed = Object.values(PriorityTheme)
    .map((theme) => assessedPriority(theme, open, asAt))
    .filter(({ openCount, boardCount }) => openCount + boardCount > 0)
    .toSorted(
      (one, other) =>
        other.wardCount - one.wardCount || other.boardCount - one.boardCount || (one.theme < other.theme ? -1 : 1),
    );
  const isDemonstration = all.some((record) => record.isDemonstration);
  return new StrategicAssessment(
    assessed,
    assessmentGaps({ boards: kept, panels, priorities, boardPriorities: of(boardPriorities) }),
    isDemonstration,
  );
}

function assessedPriority(
  theme: PriorityTheme,
  open: { readonly ofWards: readonly RegisterRecord[]; readonly ofBoards: readonly RegisterRecord[] },
  asAt: string | null,
): AssessedPriority {
  const ofTheme = (record: RegisterRecord) => valueOf(record, priorityTheme) === theme;
  const [own, ofBoards] = [open.ofWards.filter(ofTheme), open.ofBoards.filter(ofTheme)];
  const byBorough = Map.groupBy(own, boroughOf);
  const byBoard = Map.groupBy(ofBoards, boroughOf);
  return new AssessedPriority({
    theme,
    openCount: own.length,
    wardCount: new Set(own.map(({ area }) => area)).size,
    boardCount: byBoard.size,
    categories: priorityCounts(own).byCategory,
    boroughs: [...new Set([...byBorough.keys(), ...byBoard.keys()])]
      .map((code) => {
        const records = { ofWards: byBorough.get(code) ?? [], ofBoard: byBoard.get(code) ?? [] };
        return new AssessedBorough(new Borough(code), records, asAt);
      })
      .toSorted((one, other) => other.wardCount - one.wardCount || (one.borough.code < other.borough.code ? -1 : 1)),
  });
}

const boroughOf = ({ borough }: RegisterRecord) => borough ?? '';

import { referenceField } from '../../../kit/registers/fields/referenceField.ts';
import type { RecordChange, RegisterRecord } from '../../../kit/registers/record.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { areaOfFirst, boardReference } from './boardReference.ts';
import { boards } from './boards.ts';
import {
  carriedElsewhere,
  fedBackOn,
  feedbackChannel,
  priorityActs,
  priorityCategories,
  priorityNumber,
  priorityTheme,
  request,
  result,
  reviewOn,
  toldBeforeItEnded,
} from './priorityLife.ts';
import { notMeeting } from './words/boardStatus.ts';
import { PriorityStatus } from './words/priorityStatus.ts';

export const boardCarriedInto = referenceField({
  name: 'carriedInto',
  heading: 'Carried into',
  description: 'The priority of the same board under which it goes on, by its id, such as "E09000030/2027-1".',
  register: 'board-priorities',
});

function setByNoBoard(
  { act, parent, effectiveOn }: RecordChange,
  standing: (register: string) => readonly RegisterRecord[],
) {
  if (act !== 'adoptBoardPriority') return [];
  const board = standing(boards.id).find(({ id }) => id === parent);
  // Of a day before its present state the record says nothing here.
  if (board === undefined || !notMeeting.has(board.state) || effectiveOn < board.since) return [];
  const message = `The board sets a priority, and this one is ${board.state} since ${board.since}. Record that it meets first, or leave the priority proposed.`;
  return [{ code: UserErrorCode.FORBIDDEN_STEP, message, field: null }];
}

/** Policing priorities that Safer Neighbourhood Boards set for their boroughs: the third of their duties. */
export const boardPriorities: Register = {
  id: 'board-priorities',
  type: 'BoardPriority',
  thing: 'priority of a board',
  description:
    'A policing priority that a Safer Neighbourhood Board set for its borough, as is its duty. It is closed when the public was told what came of it, and not before. Kept by the board’s secretary.',
  fields: [
    boardReference,
    priorityNumber,
    priorityTheme,
    priorityCategories,
    request,
    reviewOn,
    result,
    boardCarriedInto,
    fedBackOn,
    feedbackChannel,
  ],
  key: ['board', 'number'],
  areaOf: areaOfFirst,
  parent: boardReference.name,
  states: PriorityStatus,
  check: toldBeforeItEnded,
  weighs: {
    registers: [boards.id],
    against: (change, standing) => [
      ...setByNoBoard(change, standing),
      ...carriedElsewhere(change, boardCarriedInto, 'borough'),
    ],
  },
  acts: priorityActs({
    type: 'BoardPriority',
    linkAct: 'linkCarriedBoardPriority',
    propose: 'Records what a board is asked to make a priority of its borough.',
    adopt: 'Records that the board set a proposed priority for its borough.',
  }),
};

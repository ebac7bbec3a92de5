import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { countField } from '../../../kit/registers/fields/countField.ts';
import { valueOf, type RecordChange, type RegisterRecord, type Values } from '../../../kit/registers/record.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { areaOfFirst, boardReference } from './boardReference.ts';
import { BoardOrganisation } from './words/boardOrganisation.ts';
import { BoardRole } from './words/boardRole.ts';
import { SeatStatus } from './words/seatStatus.ts';

const { STANDING, ENDED } = SeatStatus;
/** As records have it. */
const inForce: string = STANDING;

const organisation = choiceField({
  name: 'organisation',
  heading: 'Organisation',
  description: 'From where those who hold them come, such as NEIGHBOURHOOD_WATCH.',
  words: BoardOrganisation,
});

const role = choiceField({
  name: 'role',
  heading: 'Role',
  description: 'What they do on the board, such as MEMBER.',
  words: BoardRole,
});

const seats = countField({
  name: 'seatCount',
  heading: 'Seats',
  description: 'How many there are, such as 3.',
  most: 100,
});
const filled = countField({
  name: 'filledCount',
  heading: 'Filled',
  description: 'How many of them somebody holds, such as 2; who is never kept.',
  most: 100,
});

function moreFilledThanThere(values: Values) {
  const [all, some] = [values[seats.name], values[filled.name]];
  if (typeof all !== 'number' || typeof some !== 'number' || some <= all) return [];
  const message = `There cannot be more filled seats (${some}) than seats (${all}).`;
  return [{ code: UserErrorCode.INVALID_VALUE, message, field: filled.name }];
}

/** A board has one chair, whichever organisation they come from. */
function moreChairsThanOne(change: RecordChange, standing: (register: string) => readonly RegisterRecord[]) {
  const { CHAIR } = BoardRole;
  if (change.state !== inForce || valueOf(change, role) !== CHAIR) return [];
  const others = standing('board-seats').filter(
    (other) =>
      other.parent === change.parent &&
      other.id !== change.id &&
      other.state === inForce &&
      valueOf(other, role) === CHAIR,
  );
  const chairs = [change, ...others].reduce((sum, record) => sum + (valueOf(record, seats) ?? 0), 0);
  if (chairs <= 1) return [];
  const elsewhere = others.map((other) => valueOf(other, organisation)).join(', ');
  const message = `A board has one chair, and this would make ${chairs}${elsewhere === '' ? '' : `: ${elsewhere} has the chair; end those seats first`}.`;
  return [{ code: UserErrorCode.INVALID_VALUE, message, field: role.name }];
}

/** Who sits on a board, by role and organisation and never by name. */
export const boardSeats: Register = {
  id: 'board-seats',
  type: 'BoardSeats',
  thing: 'group of board seats',
  description: 'Seats of a Safer Neighbourhood Board by role and organisation; who holds them is never kept.',
  fields: [boardReference, organisation, role, seats, filled],
  key: ['board', 'organisation', 'role'],
  areaOf: areaOfFirst,
  parent: boardReference.name,
  states: SeatStatus,
  check: moreFilledThanThere,
  weighs: { registers: ['board-seats'], against: moreChairsThanOne },
  acts: {
    addBoardSeats: {
      word: 'Add',
      description: 'Gives a board seats for an organisation in a role.',
      from: null,
      to: STANDING,
      requires: ['seatCount', 'filledCount'],
      accepts: [],
    },
    changeBoardSeats: {
      word: 'Change',
      description: 'Records that the number of seats changed, or how many are filled.',
      from: [STANDING],
      to: null,
      requires: ['seatCount', 'filledCount'],
      accepts: [],
    },
    endBoardSeats: {
      word: 'End',
      description: 'Records that a board has these seats no more.',
      from: [STANDING],
      to: ENDED,
      requires: [],
      accepts: [],
    },
    renewBoardSeats: {
      word: 'Renew',
      description: 'Gives a board seats again that it had before.',
      from: [ENDED],
      to: STANDING,
      requires: ['seatCount', 'filledCount'],
      accepts: [],
    },
  },
};

import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { dayField } from '../../../kit/registers/fields/dayField.ts';
import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { areaOfFirst, boardReference } from './boardReference.ts';
import { AssuranceStatus } from './words/assuranceStatus.ts';
import { BoardFunctionName } from './words/boardFunctionName.ts';

const { NOT_STARTED, PARTIAL, DISCHARGED, LAPSED } = AssuranceStatus;

export const boardFunction = choiceField({
  name: 'function',
  heading: 'Duty or wish',
  description: 'Which of the seven duties or three wishes, such as ENSURE_WARD_PANELS.',
  words: BoardFunctionName,
});

const evidencedOn = dayField({
  name: 'evidencedOn',
  heading: 'Evidenced on',
  description: 'The day of the latest evidence, such as that of the meeting that looked at it, "2026-09-10".',
  when: 'PAST',
});

const note = freeTextField({
  name: 'note',
  heading: 'Note',
  description: 'What is done, or why it is not, in a sentence or two.',
});

/** How far each board does each of its duties and wishes. */
export const boardAssurances: Register = {
  id: 'board-assurances',
  type: 'BoardAssurance',
  thing: 'assurance of a board’s duty or wish',
  description: 'How far a board does one of its seven duties or of the three wishes, as its secretary records it.',
  fields: [boardReference, boardFunction, evidencedOn, note],
  key: ['board', 'function'],
  areaOf: areaOfFirst,
  parent: boardReference.name,
  states: AssuranceStatus,
  acts: {
    beginBoardAssurance: {
      word: 'Begin',
      description: 'Begins the record of how far a board does a duty or wish: not at all yet.',
      from: null,
      to: NOT_STARTED,
      requires: [],
      accepts: ['note'],
    },
    startBoardFunction: {
      word: 'Start',
      description: 'Records that a board does some of what a duty or wish asks.',
      from: [NOT_STARTED, LAPSED],
      to: PARTIAL,
      requires: ['evidencedOn'],
      accepts: ['note'],
    },
    dischargeBoardFunction: {
      word: 'Discharge',
      description: 'Records that a board does what a duty or wish asks, and the day of the evidence.',
      from: [NOT_STARTED, PARTIAL, LAPSED],
      to: DISCHARGED,
      requires: ['evidencedOn'],
      accepts: ['note'],
    },
    evidenceBoardFunction: {
      word: 'Evidence',
      description: 'Records later evidence of a duty or wish.',
      from: [PARTIAL, DISCHARGED],
      to: null,
      requires: ['evidencedOn'],
      accepts: ['note'],
    },
    lapseBoardFunction: {
      word: 'Lapse',
      description: 'Records that a board does no more what it did of a duty or wish.',
      from: [PARTIAL, DISCHARGED],
      to: LAPSED,
      requires: [],
      accepts: ['note'],
    },
  },
};

import { areaField } from '../../../kit/registers/fields/areaField.ts';
import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { countField } from '../../../kit/registers/fields/countField.ts';
import { dayField } from '../../../kit/registers/fields/dayField.ts';
import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { outsideTheCity } from './outsideTheCity.ts';
import { BoardOrganisation } from './words/boardOrganisation.ts';
import { BoardPredecessor } from './words/boardPredecessor.ts';
import { BoardStatus } from './words/boardStatus.ts';

const { PLANNED, CONSULTING, SHADOW, ESTABLISHED, UNDER_REVIEW } = BoardStatus;

const borough = areaField({
  name: 'borough',
  heading: 'Borough',
  description: 'The code of its borough, such as "E09000030".',
  kinds: ['BOROUGH'],
  besides: outsideTheCity('The City of London has a police force of its own and no Safer Neighbourhood Board.'),
});

export const predecessorName = choiceField({
  name: 'predecessorName',
  heading: 'Predecessor name',
  description: 'Under which of its three names the borough knew the group that the board replaced.',
  words: BoardPredecessor,
});

const predecessorEndedOn = dayField({
  name: 'predecessorEndedOn',
  heading: 'Predecessor ended on',
  description: 'The day on which that group handed over, such as "2014-03-31".',
  when: 'PAST',
});

const chairOrganisation = choiceField({
  name: 'chairOrganisation',
  heading: 'Chair organisation',
  description: 'From where its chair comes, such as WARD_PANELS; never who.',
  words: BoardOrganisation,
});

const chairSince = dayField({
  name: 'chairSince',
  heading: 'Chair since',
  description: 'The day from which somebody from there has had the chair, such as "2025-05-14".',
  when: 'PAST',
});

const quorum = countField({
  name: 'quorum',
  heading: 'Quorum',
  description: 'How many members must be there for it to decide, such as 5.',
  most: 100,
});

const remit = freeTextField({
  name: 'remit',
  heading: 'Remit',
  description: 'What it is for, in the words of its terms of reference.',
});

const about = ['chairOrganisation', 'chairSince', 'quorum', 'remit'];
const replaced = ['predecessorName', 'predecessorEndedOn'];

/** Safer Neighbourhood Boards: one to a borough, and none in the City of London. */
export const boards: Register = {
  id: 'safer-neighbourhood-boards',
  type: 'SaferNeighbourhoodBoard',
  thing: 'Safer Neighbourhood Board',
  description:
    'The board through which a borough’s residents hold the police to account and set priorities; one to a borough. Kept by its secretary.',
  fields: [borough, predecessorName, predecessorEndedOn, chairOrganisation, chairSince, quorum, remit],
  key: ['borough'],
  areaOf: (id) => id,
  states: BoardStatus,
  acts: {
    planBoard: {
      word: 'Plan',
      description: 'Begins the record of a borough’s board, which is to be set up.',
      from: null,
      to: PLANNED,
      requires: [],
      accepts: [...replaced, 'remit'],
    },
    consultOnBoard: {
      word: 'Consult',
      description: 'Records that partners and residents are asked how the board should be made up.',
      from: [PLANNED],
      to: CONSULTING,
      requires: [],
      accepts: ['remit'],
    },
    shadowBoard: {
      word: 'Shadow',
      description: 'Records that the board meets beside the group that it replaces.',
      from: [CONSULTING],
      to: SHADOW,
      requires: ['predecessorName'],
      accepts: about,
    },
    establishBoard: {
      word: 'Establish',
      description: 'Records that the board does its work, and what it replaced.',
      from: [CONSULTING, SHADOW, UNDER_REVIEW],
      to: ESTABLISHED,
      requires: ['chairOrganisation', 'predecessorName'],
      accepts: [...about, 'predecessorEndedOn'],
    },
    reviewBoard: {
      word: 'Review',
      description: 'Records that the make-up or remit of the board is looked at anew.',
      from: [ESTABLISHED],
      to: UNDER_REVIEW,
      requires: [],
      accepts: [],
    },
    updateBoard: {
      word: 'Update',
      description: 'Records what else changed about a board: its chair, quorum or remit, or what it replaced.',
      from: [PLANNED, CONSULTING, SHADOW, ESTABLISHED, UNDER_REVIEW],
      to: null,
      requires: [],
      accepts: [...about, ...replaced],
    },
  },
};

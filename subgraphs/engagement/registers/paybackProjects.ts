import { areaField } from '../../../kit/registers/fields/areaField.ts';
import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { countField } from '../../../kit/registers/fields/countField.ts';
import { dayField } from '../../../kit/registers/fields/dayField.ts';
import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import { textField } from '../../../kit/registers/fields/textField.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { areaOfFirst } from './boardReference.ts';
import { outsideTheCity } from './outsideTheCity.ts';
import { Nominator } from './words/nominator.ts';
import { PaybackStatus } from './words/paybackStatus.ts';

const { NOMINATED, ASSESSED, ACCEPTED, REJECTED, SCHEDULED, IN_PROGRESS, COMPLETED, FED_BACK } = PaybackStatus;

const ward = areaField({
  name: 'ward',
  heading: 'Ward',
  description: 'The code of the ward that it is for, such as "E05009317".',
  kinds: ['WARD'],
  besides: outsideTheCity('The City of London has no Safer Neighbourhood Board to play a part in Community Payback.'),
});

const number = textField({
  name: 'number',
  heading: 'Number',
  description: 'The year in which it was nominated and its place among that year’s, such as "2026-1".',
  form: { pattern: /^20\d\d-[1-9]\d{0,2}$/, words: 'a year and a number such as 2026-1' },
});

const nominatedBy = choiceField({
  name: 'nominatedBy',
  heading: 'Nominated by',
  description: 'Who named it, such as WARD_PANEL.',
  words: Nominator,
});

const work = freeTextField({
  name: 'work',
  heading: 'Work',
  description: 'What is to be done, such as "Clear the footpath behind the estate"; never who does it.',
});

const startsOn = dayField({
  name: 'startsOn',
  heading: 'Starts on',
  description: 'The day on which it begins, such as "2027-03-10".',
  when: 'ANY',
});

/** Hours of unpaid work: of all who worked together, so that no order of a court can be read off. */
export const hours = countField({
  name: 'hours',
  heading: 'Hours',
  description: 'Hours of unpaid work of all together, such as 240; blank while nobody has counted them.',
  most: 100_000,
});

const fedBackOn = dayField({
  name: 'fedBackOn',
  heading: 'Fed back on',
  description: 'The day on which the public was told what came of it, such as "2027-04-02".',
  when: 'PAST',
});

/**
 * Work for Community Payback: the board's duty is "playing a significant role in Community Payback" (guidance on Safer
 * Neighbourhood Boards, 2012, ¶3). Nothing is kept of those who do the work.
 */
export const paybackProjects: Register = {
  id: 'payback-projects',
  type: 'PaybackProject',
  thing: 'Community Payback project',
  description:
    'Unpaid work that was named for a ward, from the nomination to the day on which the public was told what came of it. Nothing is kept of those who do it. Kept by the borough’s secretary.',
  fields: [ward, number, nominatedBy, work, startsOn, hours, fedBackOn],
  key: ['ward', 'number'],
  areaOf: areaOfFirst,
  states: PaybackStatus,
  acts: {
    nominatePaybackProject: {
      word: 'Nominate',
      description: 'Records work that somebody named for a ward.',
      from: null,
      to: NOMINATED,
      requires: ['nominatedBy'],
      accepts: ['work'],
    },
    assessPaybackProject: {
      word: 'Assess',
      description: 'Records that the probation service has looked at it.',
      from: [NOMINATED],
      to: ASSESSED,
      requires: [],
      accepts: ['work'],
    },
    acceptPaybackProject: {
      word: 'Accept',
      description: 'Records that it will be done.',
      from: [ASSESSED],
      to: ACCEPTED,
      requires: [],
      accepts: ['startsOn'],
    },
    rejectPaybackProject: {
      word: 'Reject',
      description: 'Records that it cannot be done. It is not closed before the public was told.',
      from: [NOMINATED, ASSESSED, ACCEPTED],
      to: REJECTED,
      requires: [],
      accepts: [],
    },
    schedulePaybackProject: {
      word: 'Schedule',
      description: 'Records the day on which it begins.',
      from: [ACCEPTED, SCHEDULED],
      to: SCHEDULED,
      requires: ['startsOn'],
      accepts: [],
    },
    startPaybackProject: {
      word: 'Start',
      description: 'Records that it is being done.',
      from: [ACCEPTED, SCHEDULED],
      to: IN_PROGRESS,
      requires: [],
      accepts: ['startsOn'],
    },
    completePaybackProject: {
      word: 'Complete',
      description: 'Records that it is done. It is not closed before the public was told.',
      from: [IN_PROGRESS],
      to: COMPLETED,
      requires: [],
      accepts: ['hours'],
    },
    feedBackPaybackProject: {
      word: 'Feed back',
      description: 'Records that the public was told what came of it: that closes it.',
      from: [COMPLETED, REJECTED],
      to: FED_BACK,
      requires: ['fedBackOn'],
      accepts: ['hours'],
    },
  },
};

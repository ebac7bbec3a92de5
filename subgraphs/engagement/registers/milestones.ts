import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { dayField } from '../../../kit/registers/fields/dayField.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { london } from '../../../schema/places/london.ts';
import { MilestoneName } from './words/milestoneName.ts';
import { MilestoneStatus } from './words/milestoneStatus.ts';

const { AWAITED, REACHED, ABANDONED } = MilestoneStatus;

const milestone = choiceField({
  name: 'milestone',
  heading: 'Milestone',
  description: 'Which step of the proposed programme, such as INAUGURAL_MEETING.',
  words: MilestoneName,
});

const expectedOn = dayField({
  name: 'expectedOn',
  heading: 'Expected on',
  description: 'The day by which it is now expected, such as "2010-10-31"; the plan itself stays as it was proposed.',
  when: 'ANY',
});

const reachedOn = dayField({
  name: 'reachedOn',
  heading: 'Reached on',
  description: 'The day on which it was reached, such as "2010-10-07".',
  when: 'PAST',
});

/** What became of the steps of the programme by which the London Crime Reduction Board was to be set up. */
export const milestones: Register = {
  id: 'crime-reduction-board-milestones',
  type: 'MilestoneProgress',
  thing: 'milestone',
  description: 'What became of a step of the London Crime Reduction Board’s programme, as City Hall records it.',
  fields: [milestone, expectedOn, reachedOn],
  key: ['milestone'],
  areaOf: () => london.code,
  states: MilestoneStatus,
  acts: {
    awaitMilestone: {
      word: 'Await',
      description: 'Begins to keep what becomes of a milestone, and when it is now expected.',
      from: null,
      to: AWAITED,
      requires: [],
      accepts: ['expectedOn'],
      kind: 'decide',
    },
    postponeMilestone: {
      word: 'Postpone',
      description: 'Records that a milestone is expected on another day.',
      from: [AWAITED],
      to: null,
      requires: ['expectedOn'],
      accepts: [],
      kind: 'decide',
    },
    reachMilestone: {
      word: 'Reach',
      description: 'Records that a milestone was reached, and when.',
      from: [AWAITED],
      to: REACHED,
      requires: ['reachedOn'],
      accepts: [],
      kind: 'decide',
    },
    abandonMilestone: {
      word: 'Abandon',
      description: 'Records that a milestone is aimed at no more.',
      from: [AWAITED],
      to: ABANDONED,
      requires: [],
      accepts: [],
      kind: 'decide',
    },
  },
};

import { describeEnum } from '../../schema/figures/describeEnum.ts';

/** How a figure stands to what a target asks of its period. */
export enum TargetStatus {
  ON_TRACK = 'ON_TRACK',
  OFF_TRACK = 'OFF_TRACK',
  MET = 'MET',
  MISSED = 'MISSED',
  NOT_DISTINGUISHABLE = 'NOT_DISTINGUISHABLE',
  NOT_COMPARABLE = 'NOT_COMPARABLE',
}

describeEnum(
  TargetStatus,
  'TargetStatus',
  'How a figure stands to what a target asks of its period. A number that a document states without an interval is taken as it is, and the explanation says so.',
  {
    ON_TRACK: { description: 'Before the target is due: better than the path by more than chance.' },
    OFF_TRACK: { description: 'Before the target is due: worse than the path by more than chance.' },
    MET: { description: 'When it is due, or after: the goal is reached, by more than chance.' },
    MISSED: { description: 'When it is due, or after: the goal is not reached, by more than chance.' },
    NOT_DISTINGUISHABLE: { description: 'The interval of the figure holds what is asked, so neither can be claimed.' },
    NOT_COMPARABLE: {
      description:
        'There is no figure, no baseline or no interval to judge by; or the way of counting changed since the baseline.',
    },
  },
);

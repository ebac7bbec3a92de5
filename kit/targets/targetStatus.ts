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
    ON_TRACK: {
      description:
        'Before the target is due: better than the path, by more than chance where the figure has an interval.',
    },
    OFF_TRACK: {
      description:
        'Before the target is due: worse than the path, by more than chance where the figure has an interval.',
    },
    MET: {
      description:
        'When it is due, or after: the goal is reached, by more than chance where the figure has an interval.',
    },
    MISSED: {
      description:
        'When it is due, or after: the goal is not reached, by more than chance where the figure has an interval.',
    },
    NOT_DISTINGUISHABLE: { description: 'The interval of the figure holds what is asked, so neither can be claimed.' },
    NOT_COMPARABLE: {
      description:
        'There is no figure or no baseline, or a survey’s figure without the interval to judge it by; or the way of counting changed since the baseline.',
    },
  },
);

import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Where the record of an advisory group's meeting stands. */
export enum AdvisoryMeetingStatus {
  HELD = 'HELD',
}

describeEnum(
  AdvisoryMeetingStatus,
  'AdvisoryMeetingStatus',
  'Where the record of an advisory group’s meeting stands.',
  {
    HELD: { description: 'It was held; meetings to come are not kept.' },
  },
);

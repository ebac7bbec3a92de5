import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Where a meeting stands. */
export enum MeetingStatus {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
  CANCELLED = 'CANCELLED',
}

describeEnum(MeetingStatus, 'MeetingStatus', 'Where a meeting stands.', {
  PLANNED: { description: 'It is to be held.' },
  HELD: { description: 'It was held.' },
  CANCELLED: { description: 'It was not held and will not be.' },
});

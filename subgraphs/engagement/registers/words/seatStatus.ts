import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Whether seats stand. */
export enum SeatStatus {
  STANDING = 'STANDING',
  ENDED = 'ENDED',
}

describeEnum(SeatStatus, 'SeatStatus', 'Whether seats of a board stand.', {
  STANDING: { description: 'The board has them.' },
  ENDED: { description: 'The board has them no more.' },
});

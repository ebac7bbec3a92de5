import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Where a round of the crime prevention fund stands. */
export enum FundRoundStatus {
  PLANNED = 'PLANNED',
  CRITERIA_PUBLISHED = 'CRITERIA_PUBLISHED',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}

describeEnum(
  FundRoundStatus,
  'FundRoundStatus',
  'Where a round of the crime prevention fund stands. It does not open before its criteria were published.',
  {
    PLANNED: { description: 'Its days and criteria are being settled.' },
    CRITERIA_PUBLISHED: { description: 'By what bids will be assessed is published; it takes no bids yet.' },
    OPEN: { description: 'Boards submit bids.' },
    CLOSED: { description: 'It takes no more bids.' },
  },
);

import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Where a bid to the crime prevention fund stands. */
export enum FundBidStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  CHECKED = 'CHECKED',
  ASSESSED = 'ASSESSED',
  APPROVED = 'APPROVED',
  APPROVED_IN_PART = 'APPROVED_IN_PART',
  DEFERRED = 'DEFERRED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}

describeEnum(
  FundBidStatus,
  'FundBidStatus',
  'Where a bid to the crime prevention fund stands, from its draft to the decision.',
  {
    DRAFT: { description: 'The board is writing it.' },
    SUBMITTED: { description: 'The board submitted it while its round was open.' },
    CHECKED: { description: 'It is complete.' },
    ASSESSED: { description: 'It was assessed by the criteria of its round.' },
    APPROVED: { description: 'What was asked for is awarded.' },
    APPROVED_IN_PART: { description: 'Less than what was asked for is awarded.' },
    DEFERRED: { description: 'It is to be assessed again.' },
    REJECTED: { description: 'Nothing is awarded.' },
    WITHDRAWN: { description: 'The board took it back before a decision.' },
  },
);

import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** How a recommendation was taken by whom it is addressed to. */
export enum ResponsePosition {
  ACCEPTED = 'ACCEPTED',
  PARTLY_ACCEPTED = 'PARTLY_ACCEPTED',
  REJECTED = 'REJECTED',
  NO_RESPONSE = 'NO_RESPONSE',
}

describeEnum(ResponsePosition, 'ResponsePosition', 'How a recommendation was taken by whom it is addressed to.', {
  ACCEPTED: { description: 'Accepted.' },
  PARTLY_ACCEPTED: { description: 'Accepted in part.' },
  REJECTED: { description: 'Rejected.' },
  NO_RESPONSE: { description: 'Not at all: the committee found that no answer came.' },
});

import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Where a recommendation stands. */
export enum RecommendationStatus {
  PROPOSED = 'PROPOSED',
  AWAITING_RATIFICATION = 'AWAITING_RATIFICATION',
  ISSUED = 'ISSUED',
  RESPONDED = 'RESPONDED',
  IN_PROGRESS = 'IN_PROGRESS',
  DELIVERED_CLAIMED = 'DELIVERED_CLAIMED',
  VERIFIED = 'VERIFIED',
  CLOSED = 'CLOSED',
  SUPERSEDED = 'SUPERSEDED',
  WITHDRAWN = 'WITHDRAWN',
}

describeEnum(RecommendationStatus, 'RecommendationStatus', 'Where a recommendation stands.', {
  PROPOSED: { description: 'The committee is still at its wording.' },
  AWAITING_RATIFICATION: { description: 'It waits for the committee to ratify it.' },
  ISSUED: { description: 'It was made, and waits for an answer.' },
  RESPONDED: { description: 'It was answered, or the committee found that no answer came: `position` says which.' },
  IN_PROGRESS: { description: 'It is being carried out.' },
  DELIVERED_CLAIMED: { description: 'Whom it is addressed to says that it is done.' },
  VERIFIED: { description: 'The committee has seen that it is done.' },
  CLOSED: { description: 'Nothing more is followed up.' },
  SUPERSEDED: { description: 'Another took its place.' },
  WITHDRAWN: { description: 'The committee took it back.' },
});

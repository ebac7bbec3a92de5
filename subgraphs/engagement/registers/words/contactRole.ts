import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** The two contacts that every borough has (letter of 24 September 2012, ¶9). */
export enum ContactRole {
  BOROUGH_ENGAGEMENT_OFFICER = 'BOROUGH_ENGAGEMENT_OFFICER',
  ICV_COORDINATOR = 'ICV_COORDINATOR',
}

describeEnum(
  ContactRole,
  'ContactRole',
  'The two contacts that every borough has. Source: letter on Safer Neighbourhood Boards, 24 September 2012, ¶9.',
  {
    BOROUGH_ENGAGEMENT_OFFICER: { description: 'MOPAC’s Borough Engagement Officer.' },
    ICV_COORDINATOR: { description: 'The coordinator of independent custody visitors.' },
  },
);

import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** The name of the group that a board replaced: one kind of body under three names. */
export enum BoardPredecessor {
  COMMUNITY_POLICE_ENGAGEMENT_GROUP = 'COMMUNITY_POLICE_ENGAGEMENT_GROUP',
  COMMUNITY_POLICE_CONSULTATIVE_GROUP = 'COMMUNITY_POLICE_CONSULTATIVE_GROUP',
  COMMUNITY_SAFETY_BOARD = 'COMMUNITY_SAFETY_BOARD',
  NONE = 'NONE',
}

describeEnum(
  BoardPredecessor,
  'BoardPredecessor',
  'The name under which a borough knew the group that its board replaced: one kind of body under three names.',
  {
    COMMUNITY_POLICE_ENGAGEMENT_GROUP: { description: 'The usual name.' },
    COMMUNITY_POLICE_CONSULTATIVE_GROUP: { description: 'The older name, still used in some boroughs.' },
    COMMUNITY_SAFETY_BOARD: { description: 'The name in others.' },
    NONE: { description: 'There was no such group.' },
  },
);

import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** The rank of somebody in a published team. */
export enum NeighbourhoodRank {
  INSPECTOR = 'INSPECTOR',
  SERGEANT = 'SERGEANT',
  CONSTABLE = 'CONSTABLE',
  COMMUNITY_SUPPORT_OFFICER = 'COMMUNITY_SUPPORT_OFFICER',
  SPECIAL_CONSTABLE = 'SPECIAL_CONSTABLE',
  OTHER = 'OTHER',
  NOT_STATED = 'NOT_STATED',
}

describeEnum(NeighbourhoodRank, 'NeighbourhoodRank', 'The rank of somebody in a team, as the police publish it.', {
  INSPECTOR: { description: 'An inspector or chief inspector.' },
  SERGEANT: { description: 'A sergeant.' },
  CONSTABLE: { description: 'A constable, such as a dedicated ward officer.' },
  COMMUNITY_SUPPORT_OFFICER: { description: 'A police community support officer.' },
  SPECIAL_CONSTABLE: { description: 'A special constable.' },
  OTHER: { description: 'A word that the hub does not know as a rank.' },
  NOT_STATED: { description: 'The police publish no rank.' },
});

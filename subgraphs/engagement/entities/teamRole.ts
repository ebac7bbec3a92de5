import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** What somebody in a neighbourhood team is; never who. */
export enum TeamRole {
  SERGEANT = 'SERGEANT',
  CONSTABLE = 'CONSTABLE',
  COMMUNITY_SUPPORT_OFFICER = 'COMMUNITY_SUPPORT_OFFICER',
  SPECIAL_CONSTABLE = 'SPECIAL_CONSTABLE',
}

describeEnum(TeamRole, 'TeamRole', 'What somebody in a neighbourhood team is; never who.', {
  SERGEANT: { description: 'A sergeant, who leads a team.' },
  CONSTABLE: { description: 'A constable.' },
  COMMUNITY_SUPPORT_OFFICER: { description: 'A police community support officer.' },
  SPECIAL_CONSTABLE: { description: 'A volunteer with a constable’s powers.' },
});

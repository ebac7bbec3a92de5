import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** What kind of person chairs a body. */
export enum PanelChairKind {
  POLICE = 'POLICE',
  COUNCILLOR = 'COUNCILLOR',
  RESIDENT = 'RESIDENT',
  BUSINESS = 'BUSINESS',
  OTHER = 'OTHER',
  NOT_RECORDED = 'NOT_RECORDED',
}

describeEnum(PanelChairKind, 'PanelChairKind', 'What kind of person chairs a ward panel.', {
  POLICE: { description: 'An officer of the police.' },
  COUNCILLOR: { description: 'A councillor.' },
  RESIDENT: { description: 'A resident of the ward.' },
  BUSINESS: { description: 'Somebody who speaks for a business in the ward.' },
  OTHER: { description: 'Somebody else, such as a head teacher.' },
  NOT_RECORDED: { description: 'Nobody wrote down what kind of person it is.' },
});

import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** Who chairs a ward panel, as far as the source tells. */
export enum ChairKind {
  POLICE = 'POLICE',
  COUNCILLOR = 'COUNCILLOR',
  NEITHER_POLICE_NOR_COUNCILLOR = 'NEITHER_POLICE_NOR_COUNCILLOR',
  RESIDENT = 'RESIDENT',
  BUSINESS = 'BUSINESS',
  OTHER = 'OTHER',
  NOT_RECORDED = 'NOT_RECORDED',
}

describeEnum(ChairKind, 'ChairKind', 'Who chairs a ward panel, as far as the source tells.', {
  POLICE: { description: 'A police officer.' },
  COUNCILLOR: { description: 'A councillor.' },
  NEITHER_POLICE_NOR_COUNCILLOR: {
    description: 'Somebody else; the source does not say who, so that these are not to be called residents.',
  },
  RESIDENT: { description: 'A resident of the ward, as boroughs record it.' },
  BUSINESS: { description: 'Somebody who speaks for a business, as boroughs record it.' },
  OTHER: { description: 'Somebody else, as boroughs record it.' },
  NOT_RECORDED: { description: 'Nobody wrote down what kind of person it is.' },
});

import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** Who chairs a ward panel, as far as the source tells. */
export enum ChairKind {
  POLICE = 'POLICE',
  COUNCILLOR = 'COUNCILLOR',
  NEITHER_POLICE_NOR_COUNCILLOR = 'NEITHER_POLICE_NOR_COUNCILLOR',
}

describeEnum(ChairKind, 'ChairKind', 'Who chairs a ward panel, as far as the source tells.', {
  POLICE: { description: 'A police officer.' },
  COUNCILLOR: { description: 'A councillor.' },
  NEITHER_POLICE_NOR_COUNCILLOR: {
    description: 'Somebody else; the source does not say who, so that these are not to be called residents.',
  },
});

import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Whose custody suite it is. */
export enum CustodyAgency {
  METROPOLITAN_POLICE = 'METROPOLITAN_POLICE',
  CITY_OF_LONDON_POLICE = 'CITY_OF_LONDON_POLICE',
  BRITISH_TRANSPORT_POLICE = 'BRITISH_TRANSPORT_POLICE',
  BORDER_FORCE = 'BORDER_FORCE',
}

describeEnum(CustodyAgency, 'CustodyAgency', 'Whose custody suite it is.', {
  METROPOLITAN_POLICE: { description: 'The Metropolitan Police Service.' },
  CITY_OF_LONDON_POLICE: { description: 'The City of London Police.' },
  BRITISH_TRANSPORT_POLICE: { description: 'The British Transport Police.' },
  BORDER_FORCE: { description: 'Border Force.' },
});

import { describeEnum } from '../../../../schema/figures/describeEnum.ts';
import type { Addressee } from '../../documents/recommendation.ts';

/** To whom committees address recommendations: bodies and offices, never persons. */
export enum RecommendationAddressee {
  MAYORS_OFFICE = 'MAYORS_OFFICE',
  METROPOLITAN_POLICE = 'METROPOLITAN_POLICE',
  COMMISSIONER = 'COMMISSIONER',
  CITY_OF_LONDON_POLICE = 'CITY_OF_LONDON_POLICE',
  COUNCIL = 'COUNCIL',
  COMMUNITY_SAFETY_PARTNERSHIP = 'COMMUNITY_SAFETY_PARTNERSHIP',
  SAFER_NEIGHBOURHOOD_BOARD = 'SAFER_NEIGHBOURHOOD_BOARD',
  INDEPENDENT_OFFICE_FOR_POLICE_CONDUCT = 'INDEPENDENT_OFFICE_FOR_POLICE_CONDUCT',
  OTHER_PARTNER = 'OTHER_PARTNER',
}

describeEnum(
  RecommendationAddressee,
  'RecommendationAddressee',
  'The body or office to which a committee addresses a recommendation.',
  {
    MAYORS_OFFICE: { description: 'The Mayor’s Office for Policing and Crime.' },
    METROPOLITAN_POLICE: { description: 'The Metropolitan Police Service.' },
    COMMISSIONER: { description: 'The Commissioner of Police of the Metropolis.' },
    CITY_OF_LONDON_POLICE: { description: 'The City of London Police.' },
    COUNCIL: { description: 'The council of the borough.' },
    COMMUNITY_SAFETY_PARTNERSHIP: { description: 'The borough’s Community Safety Partnership.' },
    SAFER_NEIGHBOURHOOD_BOARD: { description: 'The borough’s Safer Neighbourhood Board.' },
    INDEPENDENT_OFFICE_FOR_POLICE_CONDUCT: { description: 'The Independent Office for Police Conduct.' },
    OTHER_PARTNER: { description: 'Another partner, such as the probation service; the wording says which.' },
  },
);

/** What documents call those to whom they address recommendations. */
const byName: Readonly<Record<Addressee['organisation'], RecommendationAddressee>> = {
  'Mayor’s Office for Policing and Crime': RecommendationAddressee.MAYORS_OFFICE,
  'Metropolitan Police Service': RecommendationAddressee.METROPOLITAN_POLICE,
  'Commissioner of Police of the Metropolis': RecommendationAddressee.COMMISSIONER,
};

export function addresseeNamed(organisation: Addressee['organisation']): RecommendationAddressee {
  return byName[organisation];
}

import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Who named work for Community Payback: in what part, and never who. */
export enum Nominator {
  RESIDENTS = 'RESIDENTS',
  WARD_PANEL = 'WARD_PANEL',
  SAFER_NEIGHBOURHOOD_BOARD = 'SAFER_NEIGHBOURHOOD_BOARD',
  COUNCIL = 'COUNCIL',
  NEIGHBOURHOOD_TEAM = 'NEIGHBOURHOOD_TEAM',
  OTHER = 'OTHER',
}

describeEnum(Nominator, 'Nominator', 'Who named work for Community Payback: in what part, and never who.', {
  RESIDENTS: { description: 'Residents of the ward.' },
  WARD_PANEL: { description: 'The ward’s panel.' },
  SAFER_NEIGHBOURHOOD_BOARD: { description: 'The borough’s board.' },
  COUNCIL: { description: 'The council or its officers.' },
  NEIGHBOURHOOD_TEAM: { description: 'The Safer Neighbourhood Team.' },
  OTHER: { description: 'Somebody else, such as a school.' },
});

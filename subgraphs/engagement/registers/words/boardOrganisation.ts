import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** From where a member of a board comes. */
export enum BoardOrganisation {
  RESIDENTS = 'RESIDENTS',
  WARD_PANELS = 'WARD_PANELS',
  COUNCIL = 'COUNCIL',
  POLICE = 'POLICE',
  INDEPENDENT_ADVISORY_GROUP = 'INDEPENDENT_ADVISORY_GROUP',
  NEIGHBOURHOOD_WATCH = 'NEIGHBOURHOOD_WATCH',
  STOP_AND_SEARCH_MONITORING_GROUP = 'STOP_AND_SEARCH_MONITORING_GROUP',
  CUSTODY_VISITORS = 'CUSTODY_VISITORS',
  VICTIMS = 'VICTIMS',
  YOUTH = 'YOUTH',
  FAITH = 'FAITH',
  VOLUNTARY_SECTOR = 'VOLUNTARY_SECTOR',
  BUSINESS = 'BUSINESS',
  PROBATION = 'PROBATION',
  HEALTH = 'HEALTH',
  EDUCATION = 'EDUCATION',
  HOUSING = 'HOUSING',
  OTHER = 'OTHER',
}

describeEnum(BoardOrganisation, 'BoardOrganisation', 'From where a member of a board comes.', {
  RESIDENTS: { description: 'Residents who speak for themselves.' },
  WARD_PANELS: { description: 'The borough’s ward panels.' },
  COUNCIL: { description: 'The borough council.' },
  POLICE: { description: 'The police.' },
  INDEPENDENT_ADVISORY_GROUP: { description: 'The police’s Independent Advisory Group.' },
  NEIGHBOURHOOD_WATCH: { description: 'Neighbourhood Watch.' },
  STOP_AND_SEARCH_MONITORING_GROUP: { description: 'The group that monitors stop and search.' },
  CUSTODY_VISITORS: { description: 'Independent Custody Visitors.' },
  VICTIMS: { description: 'A service for victims of crime.' },
  YOUTH: { description: 'A youth council or service.' },
  FAITH: { description: 'A faith community.' },
  VOLUNTARY_SECTOR: { description: 'A voluntary organisation.' },
  BUSINESS: { description: 'A business.' },
  PROBATION: { description: 'The probation service.' },
  HEALTH: { description: 'The health service.' },
  EDUCATION: { description: 'A school, college or university.' },
  HOUSING: { description: 'A housing provider.' },
  OTHER: { description: 'Another organisation.' },
});

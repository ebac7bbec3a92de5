import type { BoardSeats, StakeholderLevel } from '../crimeReductionBoard.ts';

const standing = {
  document: 'london-crime-reduction-board-2010',
  paragraph: 'Membership of the new board ¶1',
} as const;

/** "A proposed standing membership of 16 representatives" */
export const seats2010: readonly BoardSeats[] = [
  {
    ...standing,
    organisation: 'Metropolitan Police Authority',
    seats: 2,
    holders: [
      { office: 'Chair of the Metropolitan Police Authority', seats: null },
      { office: 'Deputy Chief Executive', seats: null },
    ],
  },
  {
    ...standing,
    organisation: 'Metropolitan Police Service',
    seats: 2,
    holders: [{ office: 'Commissioner or his designated representatives', seats: null }],
  },
  {
    ...standing,
    organisation: 'London Councils',
    seats: 5,
    holders: [
      { office: 'Executive/Portfolio members', seats: 3 },
      { office: 'CDRP Chairs', seats: 2 },
      { office: 'Chief Executive', seats: null },
    ],
    note: 'The document counts five seats and lists six people if the Chief Executive has one; the total of 16 has five.',
  },
  {
    ...standing,
    organisation: 'London Boroughs',
    seats: 3,
    holders: [{ office: 'Chief Executives', seats: null }],
  },
  {
    ...standing,
    organisation: 'Greater London Authority',
    seats: 2,
    holders: [
      { office: 'Ambassador for Young People', seats: null },
      { office: 'Deputy Chief Executive', seats: null },
    ],
  },
  { ...standing, organisation: 'Home Office', seats: 1, holders: [{ office: 'Regional Director', seats: null }] },
  {
    ...standing,
    organisation: 'London Probation',
    seats: 1,
    holders: [{ office: 'Chief Probation Officer (London Region)', seats: null }],
  },
];

const wider = { document: 'london-crime-reduction-board-2010', paragraph: 'Membership of the new board ¶2' } as const;

/** "Wider stakeholder membership will include 4 other main levels" */
export const stakeholderLevels2010: readonly StakeholderLevel[] = [
  {
    ...wider,
    level: 'Key London-wide partner services',
    stakeholders: [
      'GLA group: Transport for London, London Development Agency, London Fire Service.',
      'Chief Executive (NHS London)',
    ],
  },
  {
    ...wider,
    level: 'National government',
    stakeholders: ['Depts. responsible for education/schools, health, criminal justice, transport, environment etc.'],
  },
  {
    ...wider,
    level: 'Delivery partners',
    stakeholders: [
      'CDRPs, Youth Offending Teams and Drug Action Teams',
      'Practitioner forums',
      'Third Sector and Businesses',
      'Children’s Services',
    ],
  },
  {
    ...wider,
    level: 'Boards and organisational programmes',
    stakeholders: [
      'London Criminal Justice Partnership',
      'London Safeguarding Board',
      'Thematic boards e.g. Serious Youth Violence Board. London ASB Board, Domestic and Sexual Violence Board, etc.',
      'Joint Engagement Meetings programme',
      'Time for Action programme',
    ],
  },
];

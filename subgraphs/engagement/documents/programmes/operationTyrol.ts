import type { Programme } from '../programme.ts';
import { nothingStated } from '../programme.ts';

const cost = {
  document: 'safer-neighbourhoods-update-2008',
  paragraph: 'D',
  measure: 'operation-tyrol-cost',
  area: 'E12000007',
  period: '2008-06-05',
  unit: 'POUNDS',
} as const;

/** Teams at bus hubs, ¶71–73; its costs are in section D, its officers in ¶117. */
export const operationTyrol: Programme = {
  ...nothingStated,
  id: 'operation-tyrol',
  title: 'Operation Tyrol',
  kind: 'OPERATION',
  stage: 'UNDER_WAY',
  description:
    'Operation Tyrol will provide additional resources to enhance policing on the transport system with greater focus on crime, disorder and public reassurance on the bus system.',
  paragraph: '¶71',
  boroughs: { access: 'PUBLIC', codes: ['E09000008', 'E09000014', 'E09000025'], paragraph: '¶73' },
  objectives: [
    'Implement an immediate operational plan at three development sites to develop the concepts; and impact on crime and disorder',
    'Establish an evidence based approach to enhance the current approach to anti-social behaviour, crime and reassurance on the bus network',
    'Develop an implementation and change plan to introduce this across London',
    'Work with the MPA, GLA and TfL to establish an effective and properly resourced policing infrastructure to respond to crime and disorder on the bus network',
  ],
  sites: [
    { name: 'West Croydon', borough: 'E09000008', policeCode: 'ZD' },
    {
      name: 'Wood Green and Turn Pike Lane',
      commonName: 'Wood Green and Turnpike Lane',
      borough: 'E09000014',
      policeCode: 'YR',
    },
    { name: 'Canning Town', borough: 'E09000025', policeCode: 'KF' },
  ],
  phases: [
    {
      number: 1,
      from: '2008-05',
      to: '2008-09',
      startsOn: '2008-05-15',
      words:
        'Working within existing resources to develop the concept at the three development sites. From 15 May 2008, we will introduce teams of an inspector, sergeant and on a daily basis six to eight officers working predominantly afternoon and evenings Mondays to Saturdays.',
      paragraph: '¶73',
    },
    {
      number: 2,
      from: '2008-09',
      to: '2008-12',
      words:
        'Running three formal pilots at the development sites. They will have fully established teams covering from 8 am to midnight six days a week.',
      paragraph: '¶73',
    },
    {
      number: 3,
      from: '2009-01',
      to: '2009-06',
      words:
        'Having learnt the lessons from the pilot we will then roll out the most effective structure at the rate of six teams a month.',
      paragraph: '¶73',
    },
  ],
  partners: ['Metropolitan Police Authority', 'Greater London Authority', 'Transport for London'],
  figures: [
    { ...cost, category: 'first-year', value: 9_200_000, statedAs: 'the first year costs (£9.2m)' },
    {
      ...cost,
      category: 'full-year',
      value: 24_650_000,
      statedAs: 'the full costs (£24.65m) of rolling out the scheme to all Boroughs',
    },
    {
      ...cost,
      category: 'full-year-net',
      value: 8_200_000,
      statedAs: 'The net cost to the MPS in a full year is expected to be £8.2m',
    },
  ],
};

import type { Programme } from '../programme.ts';
import { nothingStated } from '../programme.ts';

const document = 'safer-neighbourhoods-update-2008';

/** Support and supervision where most offenders return to from prison, ¶19–28 and ¶117. */
export const londonDiamondInitiative: Programme = {
  ...nothingStated,
  id: 'london-diamond-initiative',
  title: 'London Diamond Initiative',
  kind: 'PROGRAMME',
  stage: 'PROPOSED',
  description:
    'It will target the MPS, Criminal Justice Service and re-settlement resource to those neighbourhoods in London where the largest number of offenders return on their release from prison.',
  paragraph: '¶19',
  boroughs: {
    access: 'RESTRICTED',
    count: 9,
    countedAs: 'boroughs-with-most-hot-spot-wards',
    explanation: 'the names of the boroughs have not yet been made public nor agreed',
    paragraph: '¶26',
  },
  objectives: [
    'Reduce the demand for custody from identified target neighbourhoods (including youth)',
    'Reduce the costs of crime and support safer neighbourhoods',
    'Support stronger and more cohesive neighbourhoods',
  ],
  partners: ['London Criminal Justice Board'],
  figures: [
    {
      document,
      paragraph: '¶26',
      measure: 'london-diamond-initiative',
      category: 'boroughs-with-most-hot-spot-wards',
      area: 'E12000007',
      period: '2008-06-05',
      unit: 'COUNT',
      value: 9,
      statedAs: 'Nine boroughs have the highest concentration of ‘hot spot’ wards',
    },
  ],
  statements: [
    {
      document,
      paragraph: '¶20',
      words:
        'Early information is that funding will be provided for the first year of the scheme, this is likely to be sufficient funding for 3-4 pilot areas',
    },
    {
      document,
      paragraph: '¶21',
      words:
        'The proposal has two stages: firstly, data analysis to establish those neighbourhoods with high volumes of offender prison returnees and concentrations of resident offenders dealt with by way of non custodial sentences, taking into account the individual needs of those neighbourhoods; secondly, a multi-agency intervention, including the police, probation and a range of other services to support individual offenders, their families and the wider community.',
    },
    {
      document,
      paragraph: '¶117',
      words:
        'The resources to support the London Diamond Initiative will require additional resources but these are dependent on the finance made available by the Home Office and partners.',
    },
  ],
};

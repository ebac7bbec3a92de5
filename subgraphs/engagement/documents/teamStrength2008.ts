import type { StatedFigure } from '../../../schema/statedFigure.ts';

const source = {
  document: 'safer-neighbourhoods-update-2008',
  area: 'E12000007',
  period: '2008-06-05',
  unit: 'COUNT',
} as const;

const strength = { ...source, measure: 'team-strength', paragraph: '¶117' } as const;

const specialConstables =
  'STTs on boroughs will be supported by 1600 Metropolitan Special Constabulary (MSC), which will require a recruitment of an additional 1200 MSC officers';

/** Officers in neighbourhood and transport teams, there and intended, ¶51 and ¶117. */
export const teamStrength2008: readonly StatedFigure[] = [
  {
    ...strength,
    category: 'safer-transport-teams',
    value: 21,
    paragraph: '¶51',
    statedAs: '21 Safer Transport Teams (STT)',
  },
  {
    ...strength,
    category: 'neighbourhood-team-officers',
    value: 4000,
    qualifier: 'MORE_THAN',
    statedAs: 'The 630 teams consist of over 4000 officers',
  },
  {
    ...strength,
    category: 'transport-team-officers',
    period: '2008-05',
    value: 441,
    qualifier: 'APPROXIMATELY',
    statedAs: 'The Safer Transport Teams as of May 2008 consist of approximately 441 officers',
  },
  {
    ...strength,
    category: 'operation-tyrol-officers-intended',
    value: 440,
    qualifier: 'APPROXIMATELY',
    statedAs:
      'The ‘new’ expanded Safer Transport Teams (Operation Tyrol) will increase STTs by approximately 440 officers',
  },
  {
    ...strength,
    category: 'special-constables-intended',
    value: 1600,
    statedAs: specialConstables,
  },
  {
    ...strength,
    category: 'special-constables-to-recruit',
    value: 1200,
    statedAs: specialConstables,
    note: 'Counted among the 1,600 intended.',
  },
];

const businessNetwork = {
  ...source,
  measure: 'business-key-individual-network',
  period: '2007-12',
  paragraph: '¶70',
} as const;

/** Networks of key individuals and the surveys made with them, ¶54 and ¶70. */
export const networkFigures2008: readonly StatedFigure[] = [
  {
    ...businessNetwork,
    category: 'pilot-wards',
    value: 8,
    statedAs: 'The BKIN was then piloted on eight wards in December 2007',
  },
  {
    ...businessNetwork,
    category: 'people-in-each-network',
    value: 30,
    qualifier: 'AT_LEAST',
    statedAs: 'a new BKIN group with thirty plus people from businesses located within their ward',
  },
  {
    ...source,
    measure: 'safer-neighbourhoods-survey',
    category: 'wards',
    value: 7,
    paragraph: '¶54',
    statedAs: 'The SNS is carried out on a yearly basis in seven SN wards',
    alsoStated: [{ paragraph: '¶87', value: 7 }],
  },
];

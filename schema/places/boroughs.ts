import { cityPolice, metropolitanPolice } from './forces.ts';

export interface Borough {
  readonly kind: 'BOROUGH';
  readonly code: string;
  readonly name: string;
  /** The two letters by which the police file it: "HT" is Tower Hamlets. */
  readonly policeCode: string;
  /** The code of its basic command unit; null for the City of London, whose force has none. */
  readonly command: string | null;
  /** The code of its police force. */
  readonly force: string;
}

/** Not a London borough but counted as the thirty-third: a local authority with a police force of its own. */
export const cityOfLondon = 'E09000001';

/** Code, name, police code and basic command unit (since 2018) of each borough of the Metropolitan Police District. */
const metropolitan: readonly (readonly [code: string, name: string, policeCode: string, command: string])[] = [
  ['E09000002', 'Barking and Dagenham', 'KG', 'EA'],
  ['E09000003', 'Barnet', 'SX', 'NW'],
  ['E09000004', 'Bexley', 'RY', 'SE'],
  ['E09000005', 'Brent', 'QK', 'NW'],
  ['E09000006', 'Bromley', 'PY', 'SN'],
  ['E09000007', 'Camden', 'EK', 'CN'],
  ['E09000008', 'Croydon', 'ZD', 'SN'],
  ['E09000009', 'Ealing', 'XB', 'WA'],
  ['E09000010', 'Enfield', 'YE', 'NA'],
  ['E09000011', 'Greenwich', 'RG', 'SE'],
  ['E09000012', 'Hackney', 'GD', 'CE'],
  ['E09000013', 'Hammersmith and Fulham', 'FH', 'AW'],
  ['E09000014', 'Haringey', 'YR', 'NA'],
  ['E09000015', 'Harrow', 'QA', 'NW'],
  ['E09000016', 'Havering', 'KD', 'EA'],
  ['E09000017', 'Hillingdon', 'XH', 'WA'],
  ['E09000018', 'Hounslow', 'TX', 'WA'],
  ['E09000019', 'Islington', 'NI', 'CN'],
  ['E09000020', 'Kensington and Chelsea', 'BS', 'AW'],
  ['E09000021', 'Kingston upon Thames', 'VK', 'SW'],
  ['E09000022', 'Lambeth', 'LX', 'AS'],
  ['E09000023', 'Lewisham', 'PL', 'SE'],
  ['E09000024', 'Merton', 'VW', 'SW'],
  ['E09000025', 'Newham', 'KF', 'NE'],
  ['E09000026', 'Redbridge', 'JI', 'EA'],
  ['E09000027', 'Richmond upon Thames', 'TW', 'SW'],
  ['E09000028', 'Southwark', 'MD', 'AS'],
  ['E09000029', 'Sutton', 'ZT', 'SN'],
  ['E09000030', 'Tower Hamlets', 'HT', 'CE'],
  ['E09000031', 'Waltham Forest', 'JC', 'NE'],
  ['E09000032', 'Wandsworth', 'WW', 'SW'],
  ['E09000033', 'Westminster', 'CW', 'AW'],
];

/** The 32 boroughs and the City of London, by code. Source: Office for National Statistics; Metropolitan Police Service. */
export const boroughs: readonly Borough[] = [
  { kind: 'BOROUGH', code: cityOfLondon, name: 'City of London', policeCode: 'CP', command: null, force: cityPolice },
  ...metropolitan.map(
    ([code, name, policeCode, command]) =>
      ({ kind: 'BOROUGH', code, name, policeCode, command, force: metropolitanPolice }) as const,
  ),
];

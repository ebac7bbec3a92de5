import { boroughs, type Borough } from '../../schema/places/boroughs.ts';

/** What makes one borough's demonstration differ from another's. */
export interface BoroughProfile {
  readonly borough: Borough;
  /** Residents in thousands, by which the survey weighs it. */
  readonly residents: number;
  /** Share, per thousand, of the crimes that follow where people live. */
  readonly home: number;
  /** Share, per thousand, of the crimes that follow where visitors go: in London half of them to three boroughs. */
  readonly visitors: number;
}

/** Rounded to the order of magnitude of recent years: mid-2024 population estimates, and recorded crime of 2024 and 2025. */
const table: Readonly<Record<string, readonly [residents: number, home: number, visitors: number]>> = {
  'Barking and Dagenham': [233, 26, 8],
  Barnet: [405, 34, 11],
  Bexley: [256, 23, 3],
  Brent: [353, 39, 23],
  Bromley: [335, 31, 7],
  Camden: [217, 34, 93],
  Croydon: [409, 45, 9],
  Ealing: [386, 39, 13],
  Enfield: [327, 35, 14],
  Greenwich: [300, 35, 11],
  Hackney: [267, 32, 51],
  'Hammersmith and Fulham': [189, 25, 13],
  Haringey: [264, 31, 28],
  Harrow: [271, 21, 11],
  Havering: [276, 26, 5],
  Hillingdon: [329, 36, 10],
  Hounslow: [299, 35, 10],
  Islington: [223, 31, 42],
  'Kensington and Chelsea': [145, 23, 28],
  'Kingston upon Thames': [173, 15, 5],
  Lambeth: [317, 39, 55],
  Lewisham: [301, 36, 16],
  Merton: [219, 18, 4],
  Newham: [375, 43, 48],
  Redbridge: [321, 30, 14],
  'Richmond upon Thames': [197, 14, 3],
  Southwark: [315, 36, 76],
  Sutton: [215, 19, 3],
  'Tower Hamlets': [332, 39, 34],
  'Waltham Forest': [280, 26, 20],
  Wandsworth: [338, 30, 15],
  Westminster: [210, 54, 318],
};

/** The 32 boroughs of the Metropolitan Police District. */
export const boroughProfiles: readonly BoroughProfile[] = boroughs.flatMap((borough) => {
  const known = table[borough.name];
  return known === undefined ? [] : [{ borough, residents: known[0], home: known[1], visitors: known[2] }];
});

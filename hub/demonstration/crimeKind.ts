/** One row of the borough file's category scheme of December 2025, and how often it happens. */
export interface CrimeKind {
  readonly major: string;
  readonly minor: string;
  /** About how many a month in London. */
  readonly monthly: number;
  /** How far it follows visitors (1) rather than homes (0). */
  readonly visitors: number;
  /** How far January lies above the mean and July below it; negative for what belongs to summer. */
  readonly winter: number;
  /** Change within a year. */
  readonly trend: number;
  /** Whether the ward file gives it too: the frequent ones of most groups, so that the first start stays short. */
  readonly byWard: boolean;
}

type Row = readonly [major: string, minor: string, monthly: number, visitors: number, winter: number, trend: number];

const byWard = [
  'CRIMINAL DAMAGE',
  'RES BURGLARY OF A HOME',
  'ROBBERY OF PERSONAL PROPERTY',
  'OTHER THEFT',
  'SHOPLIFTING',
  'THEFT FROM THE PERSON',
  'THEFT FROM A VEHICLE',
  'VIOLENCE WITH INJURY',
  'VIOLENCE WITHOUT INJURY',
];

/** Rounded to the order of magnitude of what the Metropolitan Police published for 2024 and 2025. */
const table: readonly Row[] = [
  ['ARSON AND CRIMINAL DAMAGE', 'ARSON', 190, 0, -0.14, -0.1],
  ['ARSON AND CRIMINAL DAMAGE', 'CRIMINAL DAMAGE', 4500, 0, -0.06, -0.03],
  ['BURGLARY', 'BURGLARY BUSINESS AND COMMUNITY', 1440, 0.2, 0.02, -0.1],
  ['BURGLARY', 'RES BURGLARY OF A HOME', 2050, 0, 0.18, -0.09],
  ['BURGLARY', 'RES BURGLARY OF UNCONNECTED BUILDING', 800, 0, 0.06, -0.03],
  ['DRUG OFFENCES', 'POSSESSION OF DRUGS', 2340, 0.1, -0.05, 0.15],
  ['DRUG OFFENCES', 'TRAFFICKING OF DRUGS', 1530, 0, -0.05, 0.2],
  ['FRAUD AND FORGERY', 'FRAUD AND FORGERY', 7, 0, 0, -0.2],
  ['MISCELLANEOUS CRIMES AGAINST SOCIETY', 'MISC CRIMES AGAINST SOCIETY', 960, 0, -0.05, 0.1],
  ['NFIB FRAUD', 'NFIB', 1, 0, 0, 0],
  ['POSSESSION OF WEAPONS', 'POSSESSION OF WEAPONS', 480, 0, -0.08, 0.05],
  ['PUBLIC ORDER OFFENCES', 'OTHER OFFENCES PUBLIC ORDER', 660, 0, -0.09, 0.05],
  ['PUBLIC ORDER OFFENCES', 'PUBLIC FEAR ALARM OR DISTRESS', 2940, 0.05, -0.08, -0.05],
  ['PUBLIC ORDER OFFENCES', 'RACE OR RELIGIOUS AGG PUBLIC FEAR', 1110, 0.1, -0.18, 0.02],
  ['PUBLIC ORDER OFFENCES', 'VIOLENT DISORDER', 6, 0.3, -0.15, 0],
  ['ROBBERY', 'ROBBERY OF BUSINESS PROPERTY', 620, 0.05, -0.1, 0.1],
  ['ROBBERY', 'ROBBERY OF PERSONAL PROPERTY', 2190, 0.3, 0.05, -0.12],
  ['SEXUAL OFFENCES', 'OTHER SEXUAL OFFENCES', 1410, 0.05, -0.1, 0.05],
  ['SEXUAL OFFENCES', 'RAPE', 770, 0, -0.05, 0.05],
  ['THEFT', 'BICYCLE THEFT', 1260, 0.15, -0.22, -0.1],
  ['THEFT', 'OTHER THEFT', 9080, 0.45, 0.02, -0.1],
  ['THEFT', 'SHOPLIFTING', 7210, 0.1, -0.04, 0.06],
  ['THEFT', 'THEFT FROM THE PERSON', 7810, 1, 0.09, -0.1],
  ['VEHICLE OFFENCES', 'AGGRAVATED VEHICLE TAKING', 45, 0, 0, -0.1],
  ['VEHICLE OFFENCES', 'INTERFERING WITH A MOTOR VEHICLE', 880, 0, 0.04, -0.1],
  ['VEHICLE OFFENCES', 'THEFT FROM A VEHICLE', 4280, 0.05, 0.05, -0.12],
  ['VEHICLE OFFENCES', 'THEFT OR UNAUTH TAKING OF A MOTOR VEH', 2700, 0, -0.03, -0.05],
  ['VIOLENCE AGAINST THE PERSON', 'DEATH SERIOUS INJURY ILLEGAL DRIVING', 12, 0, 0, 0],
  ['VIOLENCE AGAINST THE PERSON', 'HOMICIDE', 8, 0, -0.1, -0.05],
  ['VIOLENCE AGAINST THE PERSON', 'STALKING AND HARASSMENT', 4750, 0, -0.03, 0.05],
  ['VIOLENCE AGAINST THE PERSON', 'VIOLENCE WITH INJURY', 5520, 0, -0.08, -0.03],
  ['VIOLENCE AGAINST THE PERSON', 'VIOLENCE WITHOUT INJURY', 9690, 0, -0.07, 0.03],
];

export const crimeKinds: readonly CrimeKind[] = table.map(([major, minor, monthly, visitors, winter, trend]) => ({
  ...{ major, minor, monthly, visitors, winter, trend },
  byWard: byWard.includes(minor),
}));

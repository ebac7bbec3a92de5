import type { StatedFigure } from '../../../schema/statedFigure.ts';

/** A row of the table: two financial years and their last quarters, with the changes that it prints. */
export interface KeyCrimeRow {
  readonly category: string;
  readonly title: string;
  readonly years: readonly [before: number, after: number];
  readonly quarters: readonly [before: number, after: number];
  /** Per cent, of years and of quarters. */
  readonly changes: readonly [years: number, quarters: number];
}

/** The seven types of key neighbourhood crime ("MOPAC 7") in London. Not from the source documents. */
export const keyCrimeRows: readonly KeyCrimeRow[] = [
  row('violence-with-injury', 'Violence with injury', [61_346, 57_836, -5.7], [14_077, 13_027, -7.5]),
  row('robbery', 'Robbery', [38_914, 34_764, -10.7], [9_336, 7_824, -16.2]),
  row('burglary', 'Burglary', [96_224, 92_644, -3.7], [25_068, 23_882, -4.7]),
  row('vandalism', 'Vandalism (criminal damage)', [72_928, 59_910, -17.9], [16_667, 13_726, -17.6]),
  row('theft-from-person', 'Theft from person', [42_081, 49_265, 17.1], [11_211, 12_372, 10.4]),
  row('theft-of-motor-vehicle', 'Theft of motor vehicle', [26_188, 22_139, -15.5], [5_669, 5_103, -10]),
  row('theft-from-motor-vehicle', 'Theft from motor vehicle', [73_352, 67_916, -7.4], [18_661, 17_163, -8]),
];

/** Burglary in the last quarter of 2012/13 in the ten boroughs that the presentation names, by code and never by rank. */
const boroughBurglary: readonly (readonly [area: string, name: string, value: number])[] = [
  ['E09000003', 'Barnet', 1_264],
  ['E09000005', 'Brent', 955],
  ['E09000006', 'Bromley', 882],
  ['E09000008', 'Croydon', 1_059],
  ['E09000009', 'Ealing', 1_047],
  ['E09000010', 'Enfield', 929],
  ['E09000022', 'Lambeth', 983],
  ['E09000023', 'Lewisham', 975],
  ['E09000026', 'Redbridge', 902],
  ['E09000033', 'Westminster', 925],
];

const source = { document: 'mopac-challenge-2013', area: 'E12000007', paragraph: 'Table "MOPAC 7"' } as const;
const count = { ...source, measure: 'key-neighbourhood-crime', unit: 'COUNT' } as const;
const years = ['2011/12', '2012/13'] as const;
const quarters = ['2011/12-Q4', '2012/13-Q4'] as const;

/** Every number that the hub holds of the presentation. */
export const mopacChallengeFigures: readonly StatedFigure[] = [
  ...keyCrimeRows.flatMap((of) => [...figuresOf(of, years, of.years), ...figuresOf(of, quarters, of.quarters)]),
  total('2011/12', ({ years: [before] }) => before, {
    derived: true,
    note: 'The sum of the seven types; the presentation gives that of 2012/13, which agrees.',
  }),
  total('2012/13', ({ years: [, after] }) => after, { statedAs: 'Total: 384,474' }),
  total('2011/12-Q4', ({ quarters: [before] }) => before, { derived: true }),
  total('2012/13-Q4', ({ quarters: [, after] }) => after, { derived: true }),
  ...boroughBurglary.map(([area, name, value]) => ({
    ...count,
    area,
    category: 'burglary',
    period: quarters[1],
    value,
    statedAs: `${name}: ${value.toLocaleString('en-GB')}`,
    paragraph: 'Table "Burglary by borough"',
  })),
  {
    ...source,
    measure: 'crime-survey-confidence',
    category: 'all',
    period: 'R12-2012-09',
    unit: 'PERCENT',
    value: 62,
    statedAs: 'Confidence baseline 62% (CSEW Sep 2012)',
    paragraph: 'Confidence',
    note: 'Crime Survey for England and Wales, year to September 2012; how many were asked is not stated.',
  },
];

function row(
  category: string,
  title: string,
  [before, after, change]: readonly [number, number, number],
  [quarterBefore, quarterAfter, quarterChange]: readonly [number, number, number],
): KeyCrimeRow {
  return {
    category,
    title,
    years: [before, after],
    quarters: [quarterBefore, quarterAfter],
    changes: [change, quarterChange],
  };
}

function figuresOf(
  { category, title }: KeyCrimeRow,
  periods: readonly [string, string],
  values: readonly [number, number],
): StatedFigure[] {
  return values.map((value, place) => ({
    ...count,
    category,
    period: periods[place] ?? periods[0],
    value,
    statedAs: `${title}: ${value.toLocaleString('en-GB')}`,
  }));
}

function total(
  period: string,
  valueOf: (of: KeyCrimeRow) => number,
  stated: Pick<StatedFigure, 'derived' | 'note' | 'statedAs'>,
): StatedFigure {
  const value = keyCrimeRows.reduce((sum, of) => sum + valueOf(of), 0);
  return { ...count, category: 'all', period, value, ...stated };
}

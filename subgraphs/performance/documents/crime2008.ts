import type { StatedComparison } from '../../../schema/statedComparison.ts';
import type { StatedFigure } from '../../../schema/statedFigure.ts';

const source = { document: 'safer-neighbourhoods-update-2008', area: 'E12000007' } as const;

const thisYear = { ...source, period: '2007/08', paragraph: '¶46' } as const;

const detections = 'sanctioned detections increasing to 25% above 24% target';

/** Levels of recorded crime and of detections, ¶46. */
export const crimeFigures2008: readonly StatedFigure[] = [
  {
    ...thisYear,
    measure: 'total-notifiable-offences',
    category: 'all',
    unit: 'COUNT',
    value: 900_000,
    qualifier: 'LESS_THAN',
    statedAs:
      'TNOs as a whole under 900,000 for the first time in the last 10 years (Apr 07/Mar 08 compared to Apr 06/Mar 07)',
  },
  {
    ...thisYear,
    measure: 'sanction-detection-rate',
    category: 'achieved',
    unit: 'PERCENT',
    value: 25,
    statedAs: detections,
  },
  {
    ...thisYear,
    measure: 'sanction-detection-rate',
    category: 'target',
    unit: 'PERCENT',
    value: 24,
    statedAs: detections,
  },
];

/** Changes of crime and of reports to the police, ¶46. */
export const crimeComparisons2008: readonly StatedComparison[] = [
  {
    ...source,
    measure: 'total-notifiable-offences',
    category: 'all',
    from: '2004-06',
    to: '2007-09',
    change: -16,
    changeUnit: 'PERCENT',
    quote: 'Total Notifiable Offences (TNO) June 2004 to September 2007 have fallen 16%',
    paragraph: '¶46',
    note: 'The report does not say whether months, quarters or years to those months are compared.',
  },
  {
    ...source,
    measure: 'incidents-reported-to-police',
    category: 'all',
    from: '2006/07',
    to: '2007/08',
    change: 4,
    changeUnit: 'PERCENT',
    quote: 'Incidents reported to Police (on CAD) a 4% increase 06/07 to 07/08',
    paragraph: '¶46',
    note: 'The report reads more reports as more confidence that police will deal with them, not as more crime.',
  },
];

const reoffending = {
  ...source,
  measure: 're-offending-within-two-years',
  period: '2008-06-05',
  unit: 'PERCENT',
  paragraph: '¶22',
  note: 'The report states neither the place nor the years of this rate; it cites it for London on the day of the report.',
} as const;

/** Re-offending after prison, ¶22. */
export const reoffendingFigures2008: readonly StatedFigure[] = [
  {
    ...reoffending,
    category: 'prison-sentence',
    value: 64,
    statedAs: '64% of offenders re-offend within two years of a prison sentence',
  },
  {
    ...reoffending,
    category: 'short-term-custody',
    value: 73.4,
    statedAs: 'even higher for offenders who receive short-term custody (under 12 months) at 73.4%',
  },
];

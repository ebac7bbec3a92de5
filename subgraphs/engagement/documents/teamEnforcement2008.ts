import type { StatedFigure } from '../../../schema/statedFigure.ts';

const enforcement = {
  document: 'safer-neighbourhoods-update-2008',
  measure: 'activity-enforcement',
  area: 'E12000007',
  period: '2007/08',
  unit: 'COUNT',
  paragraph: '¶51',
} as const;

const arrests = '22,267 arrests (including 1,625 arrests on warrant) made';

/** What teams enforced from April 2007 to March 2008, ¶51. */
export const enforcementActivity2008: readonly StatedFigure[] = [
  {
    ...enforcement,
    category: 'crack-house-closures',
    value: 377,
    statedAs: '377 Crack house closures*',
    note: 'The report marks this number with an asterisk and explains it nowhere.',
  },
  {
    ...enforcement,
    category: 'home-visits-about-antisocial-behaviour',
    value: 8460,
    statedAs: '8,460 home visits to discuss Anti social behaviour with the family of offenders',
  },
  {
    ...enforcement,
    category: 'antisocial-behaviour-contracts',
    value: 2715,
    statedAs: '2,715 Anti social behaviour contracts agreed',
  },
  {
    ...enforcement,
    category: 'antisocial-behaviour-orders',
    value: 619,
    statedAs: '619 Anti social behaviour orders issued',
  },
  {
    ...enforcement,
    category: 'penalty-notices-for-disorder',
    value: 5624,
    statedAs: '5,624 Penalty Notices for Disorder issued',
  },
  { ...enforcement, category: 'arrests', value: 22_267, statedAs: arrests },
  {
    ...enforcement,
    category: 'arrests-on-warrant',
    value: 1625,
    statedAs: arrests,
    note: 'Counted among the arrests.',
  },
];

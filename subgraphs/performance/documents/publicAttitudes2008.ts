import type { StatedComparison } from '../../../schema/statedComparison.ts';
import type { StatedFigure } from '../../../schema/statedFigure.ts';

/** "The survey canvasses the opinions of 22,000 people across London annually" (¶47). */
const interviewsAYear = 22_000;

const survey = {
  document: 'safer-neighbourhoods-update-2008',
  measure: 'confidence',
  area: 'E12000007',
  unit: 'PERCENT',
  sampleSize: interviewsAYear,
  paragraph: '¶48',
} as const;

const thisYear = { ...survey, period: '2007/08' } as const;

/** The report gives no sample size for the year before; the survey is taken to have been as large. */
const yearBefore = { ...survey, period: '2006/07', assumedSampleSize: true } as const;

/** ¶49 names neither the survey nor its size; the Public Attitude Survey of ¶47 is assumed. */
const satisfaction = {
  category: 'SATISFACTION_WITH_LOCAL_POLICE',
  paragraph: '¶49',
  assumedSampleSize: true,
  statedAs: 'has increased to 65% in 2007/08 from 59% in 2006/07',
  note: 'Not part of the performance framework; ¶49 does not name the survey.',
} as const;

const safeByDay = 'by day (97% from 96%)';
const safeAfterDark = 'during the night (72% against 74%)';
const understandIssues =
  'Almost two-thirds of Londoners (64% against 61%) feel that local police understand the issues that affect their community';
const dealingWithIssues = 'local police are dealing with things that matter to the community (62% against 60%)';

/**
 * The Metropolitan Police Public Attitude Survey for London, ¶47–49. The categories are the questions of 2008: today's
 * "Understand issues" asks whether police deal with what matters, which is DEALING_WITH_ISSUES here.
 */
export const attitudeFigures2008: readonly StatedFigure[] = [
  {
    ...thisYear,
    category: 'CONFIDENCE_IN_LOCAL_POLICE',
    value: 56,
    statedAs: 'Confidence in local police at 56% (PAS)',
    alsoStated: [{ paragraph: '¶46', value: 56 }],
  },
  {
    ...yearBefore,
    category: 'CONFIDENCE_IN_LOCAL_POLICE',
    value: 56,
    qualifier: 'APPROXIMATELY',
    statedAs: 'Confidence in local police at 56% (PAS) is on a par with the previous year (2006/07)',
  },
  { ...thisYear, category: 'SAFE_BY_DAY', value: 97, statedAs: safeByDay },
  { ...yearBefore, category: 'SAFE_BY_DAY', value: 96, statedAs: safeByDay },
  { ...thisYear, category: 'SAFE_AFTER_DARK', value: 72, statedAs: safeAfterDark },
  { ...yearBefore, category: 'SAFE_AFTER_DARK', value: 74, statedAs: safeAfterDark },
  { ...thisYear, category: 'UNDERSTAND_ISSUES_2008', value: 64, statedAs: understandIssues },
  { ...yearBefore, category: 'UNDERSTAND_ISSUES_2008', value: 61, statedAs: understandIssues },
  { ...thisYear, category: 'DEALING_WITH_ISSUES', value: 62, statedAs: dealingWithIssues },
  { ...yearBefore, category: 'DEALING_WITH_ISSUES', value: 60, statedAs: dealingWithIssues },
  {
    ...thisYear,
    category: 'WORRY_ABOUT_ANTISOCIAL_BEHAVIOUR',
    value: 40,
    statedAs: 'Worry about anti-social behaviour at 40%',
  },
  { ...thisYear, ...satisfaction, value: 65 },
  { ...yearBefore, ...satisfaction, value: 59 },
];

const change = {
  document: 'safer-neighbourhoods-update-2008',
  measure: 'confidence',
  area: 'E12000007',
  to: '2007/08',
  change: 4,
  changeUnit: 'UNSTATED',
  note: 'Per cent or percentage points: the report does not say.',
} as const;

/** Changes whose earlier level the report leaves out. */
export const attitudeComparisons2008: readonly StatedComparison[] = [
  {
    ...change,
    category: 'CONFIDENCE_IN_LOCAL_POLICE',
    from: '2004/05',
    quote: 'Confidence in local police for 07/08 is at 56% (PAS), a 4% increase on 04/05',
    paragraph: '¶46',
  },
  {
    ...change,
    category: 'CONFIDENCE_IN_LOCAL_POLICE',
    from: '2004/05',
    quote: '4% above the level recorded in 2004/05',
    paragraph: '¶48',
  },
  {
    ...change,
    category: 'WORRY_ABOUT_ANTISOCIAL_BEHAVIOUR',
    from: '2006/07',
    quote: 'Worry about anti-social behaviour at 40% has risen by 4% from the previous year',
    paragraph: '¶48',
  },
];

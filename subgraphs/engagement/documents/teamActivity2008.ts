import type { StatedComparison } from '../../../schema/statedComparison.ts';
import type { StatedFigure } from '../../../schema/statedFigure.ts';

const source = { document: 'safer-neighbourhoods-update-2008', area: 'E12000007' } as const;

/** "A snapshot of the most recent EPIC data (Apr 07 – Mar 08)" */
const year = { ...source, period: '2007/08', unit: 'COUNT', paragraph: '¶51' } as const;

const priority = {
  ...year,
  measure: 'top-priority-teams',
  note: 'Teams, of 630 neighbourhood and 21 transport teams, that have it among their top priorities; a team has several.',
} as const;

/** How many teams have each of the five most common priorities, ¶51. */
export const topPriorities2008: readonly StatedFigure[] = [
  { ...priority, category: 'antisocial-behaviour-by-youths', value: 426, statedAs: 'ASB by Youths – 426 teams' },
  { ...priority, category: 'burglary', value: 234, statedAs: 'Burglary – 234 teams' },
  { ...priority, category: 'antisocial-behaviour', value: 177, statedAs: 'ASB (in general) – 177 teams' },
  { ...priority, category: 'theft-from-motor-vehicle', value: 175, statedAs: 'Theft from M/V – 175 teams' },
  { ...priority, category: 'drug-use-and-dealing', value: 153, statedAs: 'Drug use & drug dealing – 153 teams' },
];

const engagement = { ...year, measure: 'activity-engagement' } as const;
const meetingsWords =
  '11,143 pre-planned public meetings (increase of 69% over previous year) attended by 164,704 people';

/** Meetings of April 2007 to March 2008, ¶51 and again ¶104. */
export const engagementActivity2008: readonly StatedFigure[] = [
  {
    ...engagement,
    category: 'public-meetings',
    value: 11_143,
    statedAs: meetingsWords,
    alsoStated: [{ paragraph: '¶104', value: 11_143 }],
  },
  {
    ...engagement,
    category: 'public-meeting-attendance',
    value: 164_704,
    statedAs: meetingsWords,
    alsoStated: [{ paragraph: '¶104', value: 164_704 }],
  },
  {
    ...engagement,
    category: 'neighbourhood-panel-meetings',
    value: 3323,
    statedAs: '3,323 neighbourhood panel meetings',
    alsoStated: [{ paragraph: '¶104', value: 3323 }],
  },
  {
    ...engagement,
    category: 'street-briefings',
    value: 2816,
    statedAs: '2,816 street briefings (increase of 100% against previous year)',
    alsoStated: [{ paragraph: '¶104', value: 2816 }],
  },
];

const change = { ...source, measure: 'activity-engagement', from: '2006/07', to: '2007/08', paragraph: '¶51' } as const;

/** How engagement grew, ¶51. */
export const engagementComparisons2008: readonly StatedComparison[] = [
  { ...change, category: 'public-meetings', change: 69, changeUnit: 'PERCENT', quote: meetingsWords },
  {
    ...change,
    category: 'street-briefings',
    change: 100,
    changeUnit: 'PERCENT',
    quote: '2,816 street briefings (increase of 100% against previous year)',
  },
];

const localIssues = { ...year, measure: 'activity-local-issues' } as const;

/** What teams did about local issues, ¶51. */
export const localIssuesActivity2008: readonly StatedFigure[] = [
  { ...localIssues, category: 'intelligence-reports', value: 160_824, statedAs: '160,824 intelligence reports' },
  { ...localIssues, category: 'visits-to-victims', value: 74_783, statedAs: '74,783 visits to victims of crime' },
  {
    ...localIssues,
    category: 'community-payback-projects',
    value: 1761,
    statedAs: '1,761 Community Payback projects',
  },
];

/** October 2007 to March 2008: half a year, never to be added to the year's counts. */
const youth = { ...source, measure: 'activity-youth', period: '2007/08-H2', unit: 'COUNT', paragraph: '¶53' } as const;

/** What teams did with young people, ¶53. */
export const youthActivity2008: readonly StatedFigure[] = [
  { ...youth, category: 'school-assemblies', value: 1660, statedAs: '1,660 school assemblies' },
  { ...youth, category: 'school-fetes-and-carnivals', value: 304, statedAs: '304 school fêtes/carnivals' },
  { ...youth, category: 'youth-clubs', value: 3776, statedAs: '3776 youth clubs' },
  { ...youth, category: 'school-patrols', value: 33_571, statedAs: '33,571 dedicated school patrols' },
  { ...youth, category: 'school-visits', value: 10_698, statedAs: '10,698 school visits' },
];

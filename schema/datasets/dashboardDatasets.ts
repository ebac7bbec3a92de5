import type { DatasetDeclaration, HeaderSignature, Heading } from './dataset.ts';

const ofDashboard = {
  publisher: 'Metropolitan Police Service',
  licence: 'Open Government Licence v2.0',
  attribution:
    'Contains public sector information licensed under the Open Government Licence v2.0. Source: Metropolitan Police Service, London Datastore.',
  cadence: 'MONTHLY',
  dueAfterDays: 60,
  consumers: ['performance'],
  provisionalMonths: 24,
  territory: 'Metropolitan Police District: London without the City of London',
  omittedIsZero: true,
  disclosure: 'EXACT',
} as const;

/** The columns that the dashboard's three files share; their case has changed over the years. */
const shared: readonly Heading[] = [
  { name: 'month', spellings: ['Month_Year'] },
  { name: 'areaType', spellings: ['Area Type'] },
  // Not in the files of 2026; area and code say as much.
  { name: 'place', spellings: ['Borough_SNT'], optional: true },
  { name: 'areaName', spellings: ['Area Name'] },
  { name: 'areaCode', spellings: ['Area Code'] },
  { name: 'financialYear', spellings: ['Financial Year'], optional: true },
  { name: 'financialMonth', spellings: ['FY_FYIndex'], optional: true },
  { name: 'refreshed', spellings: ['Refresh Date'] },
];

/** What the two columns of what is counted and of how many are called. "Statistics" has stood for either: beside "Measure" it is the count. */
const countedBy: readonly (readonly Heading[])[] = [
  [
    { name: 'measure', spellings: ['Measure'] },
    { name: 'count', spellings: ['Count', 'Value', 'Statistics'] },
  ],
  [
    { name: 'measure', spellings: ['Statistics', 'Statistic'] },
    { name: 'count', spellings: ['Count', 'Value'] },
  ],
];

function signaturesOf(title: string, kinds: readonly Heading[]): readonly HeaderSignature[] {
  return countedBy.map((columns) => ({ title, headings: [...shared, ...columns, ...kinds], months: false }));
}

export const dashboardOffences: DatasetDeclaration = {
  ...ofDashboard,
  id: 'mps-dashboard-offences',
  title: 'MPS Monthly Crime Dashboard: offences and positive outcomes',
  signatures: signaturesOf('Monthly Crime Dashboard, total notifiable offences (M1045 TNOCrimeData)', [
    { name: 'group', spellings: ['Offence Group'] },
    { name: 'subgroup', spellings: ['Offence Subgroup'] },
  ]),
};

/** Types cut across the categories of recorded crime and overlap with each other: they are never added up. */
export const dashboardTypes: DatasetDeclaration = {
  ...ofDashboard,
  id: 'mps-dashboard-crime-types',
  title: 'MPS Monthly Crime Dashboard: knife crime and other crime types',
  signatures: signaturesOf(
    'Monthly Crime Dashboard, knife crime or other crime types (M1045 KnifeCrimeData, OtherCrimeData)',
    [
      { name: 'group', spellings: ['Crime Type'] },
      { name: 'subgroup', spellings: ['Crime Subtype'] },
    ],
  ),
};

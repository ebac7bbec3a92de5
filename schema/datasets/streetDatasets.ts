import type { DatasetDeclaration, Heading } from './dataset.ts';

const ofHomeOffice = {
  publisher: 'Home Office, data.police.uk',
  licence: 'Open Government Licence v3.0',
  attribution:
    'Contains public sector information licensed under the Open Government Licence v3.0. Source: data.police.uk.',
  cadence: 'MONTHLY',
  dueAfterDays: 75,
  consumers: ['performance'],
  territory:
    'London: the Metropolitan Police and the City of London Police; the British Transport Police is not included',
  omittedIsZero: true,
  disclosure: 'EXACT',
} as const;

const shared: readonly Heading[] = [
  { name: 'crimeId', spellings: ['Crime ID'] },
  { name: 'month', spellings: ['Month'] },
  { name: 'reportedBy', spellings: ['Reported by'] },
  { name: 'force', spellings: ['Falls within'] },
  { name: 'longitude', spellings: ['Longitude'] },
  { name: 'latitude', spellings: ['Latitude'] },
  { name: 'location', spellings: ['Location'] },
  { name: 'lsoa', spellings: ['LSOA code'] },
  { name: 'lsoaName', spellings: ['LSOA name'] },
];

/** Each month is published anew with every release; what changes is the last outcome, and now and then the place. */
export const streetCrime: DatasetDeclaration = {
  ...ofHomeOffice,
  id: 'street-crime',
  title: 'Street-level crime and antisocial behaviour',
  signatures: [
    {
      title: 'Street-level crime of a force’s month (data.police.uk)',
      headings: [
        ...shared,
        { name: 'type', spellings: ['Crime type'] },
        { name: 'lastOutcome', spellings: ['Last outcome category'] },
        { name: 'context', spellings: ['Context'], optional: true },
      ],
      months: false,
    },
  ],
  provisionalMonths: 36,
};

export const crimeOutcomes: DatasetDeclaration = {
  ...ofHomeOffice,
  id: 'crime-outcomes',
  title: 'Outcomes of street-level crime',
  signatures: [
    {
      title: 'Outcomes of a force’s month (data.police.uk)',
      headings: [...shared, { name: 'outcome', spellings: ['Outcome type'] }],
      months: false,
    },
  ],
  provisionalMonths: 0,
};

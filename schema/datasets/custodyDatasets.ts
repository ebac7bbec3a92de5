import type { DatasetDeclaration } from './dataset.ts';

const ofPolice = {
  publisher: 'Metropolitan Police Service',
  licence: 'Open Government Licence v2.0',
  attribution: 'Contains public sector information licensed under the Open Government Licence v2.0.',
  consumers: ['accountability'],
  omittedIsZero: false,
  disclosure: 'CONTROLLED',
} as const;

/** Disposals are told as they stand at the time: a person released under investigation may be prosecuted later. */
export const custodyDisposals: DatasetDeclaration = {
  ...ofPolice,
  id: 'mps-custody-disposals',
  title: 'Custody: disposals',
  cadence: 'MONTHLY',
  dueAfterDays: 60,
  signatures: [
    {
      title: 'Custody: disposals (Metropolitan Police)',
      sheet: 'Disposals',
      headings: [
        { name: 'year', spellings: ['Current Disposal Year'] },
        { name: 'month', spellings: ['Current Disposal Month'] },
        { name: 'monthName', spellings: ['Current Disposal Month Name'], optional: true },
        { name: 'gender', spellings: ['Gender'] },
        { name: 'age', spellings: ['Age Group'] },
        { name: 'ethnicity', spellings: ['Ethnicity (4+1)'] },
        { name: 'offence', spellings: ['Offence Group'] },
        { name: 'disposal', spellings: ['Current Disposal'] },
        { name: 'count', spellings: ['Offence Count'] },
      ],
      months: false,
    },
  ],
  provisionalMonths: 36,
  territory: 'Metropolitan Police District: London without the City of London',
};

export const custodyArrests: DatasetDeclaration = {
  ...ofPolice,
  id: 'mps-custody-arrests',
  title: 'Custody: arrests',
  cadence: 'MONTHLY',
  dueAfterDays: 60,
  signatures: [
    {
      title: 'Custody: arrests (Metropolitan Police)',
      sheet: 'Arrests',
      headings: [
        { name: 'year', spellings: ['Arrest Year'] },
        { name: 'month', spellings: ['Arrest Month'] },
        { name: 'monthName', spellings: ['Arrest Month Name'], optional: true },
        { name: 'gender', spellings: ['Gender'] },
        { name: 'age', spellings: ['Age Group'] },
        { name: 'ethnicity', spellings: ['Ethnicity (4+1)'] },
        // The older files spell it so.
        { name: 'offence', spellings: ['First Arrest Offence', 'First Arrest Offnece'] },
        { name: 'domesticAbuse', spellings: ['Domestic Abuse Flag'], optional: true },
        { name: 'count', spellings: ['Arrest Count'] },
      ],
      months: false,
    },
  ],
  provisionalMonths: 0,
  territory: 'Metropolitan Police District: London without the City of London',
};

/** One row is one search of one person. No row is kept: the hub has the counts of its controlled tables and nothing else. */
export const moreThoroughSearches: DatasetDeclaration = {
  ...ofPolice,
  id: 'mps-more-thorough-searches',
  title: 'More thorough searches where intimate parts are exposed',
  cadence: 'QUARTERLY',
  dueAfterDays: 90,
  signatures: [
    {
      title: 'More thorough searches (Metropolitan Police)',
      headings: [
        { name: 'date', spellings: ['Stop Date'] },
        { name: 'command', spellings: ['Area', 'Area (BCU)', 'BCU'] },
        { name: 'borough', spellings: ['Borough'] },
        { name: 'age', spellings: ['Age Group'] },
        {
          name: 'adult',
          spellings: [
            'Appropriate Adult Present',
            'Approporiate Adult Present if required?',
            'Appropriate Adult Present if required?',
          ],
          optional: true,
        },
        { name: 'sex', spellings: ['Sex'] },
        { name: 'ethnicity', spellings: ['Ethnic Appearance'] },
        { name: 'reason', spellings: ['Stop Reason'] },
        {
          name: 'outcome',
          spellings: ['Positive Outcome of Stop', 'Postive Outcome of Stop', 'Positve Outcome', 'Positive Outcome'],
        },
        { name: 'outcomeReason', spellings: ['Outcome Reason'], optional: true },
      ],
      months: false,
    },
  ],
  provisionalMonths: 0,
  territory: 'Metropolitan Police District: London without the City of London',
};

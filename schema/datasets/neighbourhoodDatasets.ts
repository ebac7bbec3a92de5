import type { DatasetDeclaration } from './dataset.ts';

/** What is the same for everything that the police publish of a policing neighbourhood. */
const ofPolice = {
  publisher: 'Home Office, data.police.uk',
  licence: 'Open Government Licence v3.0',
  attribution:
    'Contains public sector information licensed under the Open Government Licence v3.0. Source: data.police.uk.',
  cadence: 'MONTHLY',
  // The police change a neighbourhood's page when there is something to change, on no day that is known.
  dueAfterDays: null,
  consumers: ['engagement'],
  signatures: [],
  provisionalMonths: 0,
  territory: 'London, as far as the police publish their neighbourhoods and somebody loads them',
  omittedIsZero: false,
  disclosure: 'EXACT',
} as const;

export const neighbourhoodPriorities: DatasetDeclaration = {
  ...ofPolice,
  id: 'neighbourhood-priorities',
  title: 'Priorities of policing neighbourhoods',
  jsonSignatures: [
    {
      title: 'Priorities of a neighbourhood (data.police.uk API)',
      form: 'ARRAY',
      properties: [
        { name: 'issue', spellings: ['issue'] },
        { name: 'issuedOn', spellings: ['issue-date'] },
        { name: 'action', spellings: ['action'] },
        { name: 'actionOn', spellings: ['action-date'] },
      ],
    },
  ],
};

export const neighbourhoodPeople: DatasetDeclaration = {
  ...ofPolice,
  id: 'neighbourhood-people',
  title: 'Ranks of the teams of policing neighbourhoods',
  jsonSignatures: [
    {
      title: 'The team of a neighbourhood (data.police.uk API)',
      form: 'ARRAY',
      properties: [
        { name: 'name', spellings: ['name'] },
        { name: 'rank', spellings: ['rank'] },
        { name: 'biography', spellings: ['bio'] },
        { name: 'contact', spellings: ['contact_details'] },
      ],
    },
  ],
};

export const neighbourhoodEvents: DatasetDeclaration = {
  ...ofPolice,
  id: 'neighbourhood-events',
  title: 'Events of policing neighbourhoods',
  jsonSignatures: [
    {
      title: 'Events of a neighbourhood (data.police.uk API)',
      form: 'ARRAY',
      properties: [
        { name: 'title', spellings: ['title'] },
        { name: 'description', spellings: ['description'] },
        { name: 'address', spellings: ['address'] },
        { name: 'kind', spellings: ['type'] },
        { name: 'startsAt', spellings: ['start_date'] },
        { name: 'endsAt', spellings: ['end_date'] },
        { name: 'contact', spellings: ['contact_details'] },
      ],
    },
  ],
};

/** Teams do not always police to ward boundaries: a neighbourhood may lie in several wards, and a ward in several. */
export const neighbourhoodWards: DatasetDeclaration = {
  ...ofPolice,
  id: 'neighbourhood-wards',
  title: 'Lookup of policing neighbourhoods to wards',
  publisher: 'Metropolitan Police Service and City of London Police',
  licence: 'Not stated: the force or the borough gives it to the hub',
  attribution: 'Source: Metropolitan Police Service and City of London Police.',
  signatures: [
    {
      title: 'Policing neighbourhoods and their wards',
      headings: [
        { name: 'neighbourhood', spellings: ['Neighbourhood', 'Neighbourhood id'] },
        { name: 'ward', spellings: ['Ward code'] },
        { name: 'wardName', spellings: ['Ward'], optional: true },
      ],
      months: false,
    },
  ],
};

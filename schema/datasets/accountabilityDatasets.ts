import type { DatasetDeclaration } from './dataset.ts';

/**
 * Stops and searches, one row each. By place, outcome, object and power the publisher itself gives them record by record, so
 * those counts are exact; by ethnicity, gender or age the hub tells none of them outside its controlled tables.
 */
export const stopAndSearch: DatasetDeclaration = {
  id: 'stop-and-search',
  title: 'Stop and search',
  publisher: 'Home Office, data.police.uk',
  licence: 'Open Government Licence v3.0',
  attribution:
    'Contains public sector information licensed under the Open Government Licence v3.0. Source: data.police.uk.',
  cadence: 'MONTHLY',
  dueAfterDays: 75,
  isRecounted: true,
  consumers: ['accountability'],
  signatures: [
    {
      title: 'Stop and search of a force’s month (data.police.uk)',
      headings: [
        { name: 'type', spellings: ['Type'] },
        { name: 'date', spellings: ['Date'] },
        { name: 'inOperation', spellings: ['Part of a policing operation'] },
        { name: 'operation', spellings: ['Policing operation'] },
        { name: 'latitude', spellings: ['Latitude'] },
        { name: 'longitude', spellings: ['Longitude'] },
        { name: 'gender', spellings: ['Gender'] },
        { name: 'ageRange', spellings: ['Age range'] },
        { name: 'selfDefinedEthnicity', spellings: ['Self-defined ethnicity'] },
        { name: 'officerDefinedEthnicity', spellings: ['Officer-defined ethnicity'] },
        { name: 'power', spellings: ['Legislation'] },
        { name: 'object', spellings: ['Object of search'] },
        { name: 'outcome', spellings: ['Outcome'] },
        { name: 'outcomeLinked', spellings: ['Outcome linked to object of search'] },
        { name: 'clothingRemoved', spellings: ['Removal of more than just outer clothing'] },
      ],
      months: false,
    },
  ],
  jsonSignatures: [
    {
      title: 'Stop and search of a force’s month (data.police.uk API)',
      form: 'ARRAY',
      properties: [
        { name: 'type', spellings: ['type'] },
        { name: 'date', spellings: ['datetime'] },
        { name: 'location', spellings: ['location'] },
        { name: 'gender', spellings: ['gender'] },
        { name: 'ageRange', spellings: ['age_range'] },
        { name: 'selfDefinedEthnicity', spellings: ['self_defined_ethnicity'] },
        { name: 'officerDefinedEthnicity', spellings: ['officer_defined_ethnicity'] },
        { name: 'power', spellings: ['legislation'] },
        { name: 'object', spellings: ['object_of_search'] },
        { name: 'outcome', spellings: ['outcome'] },
      ],
    },
  ],
  provisionalMonths: 0,
  territory:
    'London: the Metropolitan Police and the City of London Police; the British Transport Police is not included',
  omittedIsZero: true,
  disclosure: 'EXACT',
};

/** What is the same for everything that the hub keeps of a source document. */
const ofDocument = {
  licence: 'Not stated in the document',
  cadence: 'ONCE',
  dueAfterDays: null,
  consumers: ['accountability'],
  signatures: [],
  provisionalMonths: 0,
  omittedIsZero: false,
  disclosure: 'EXACT',
} as const;

export const riskRegisterOf2008: DatasetDeclaration = {
  ...ofDocument,
  id: 'strategic-risks-2008',
  title: 'Strategic risks of the Safer Neighbourhoods programme, as the update of 5 June 2008 gives them',
  publisher: 'Metropolitan Police Authority',
  attribution: 'Source: Metropolitan Police Authority, Safer Neighbourhoods update, 5 June 2008, Appendix 1.',
  territory: 'Metropolitan Police District: London without the City of London',
};

export const planResponseOf2013: DatasetDeclaration = {
  ...ofDocument,
  id: 'police-and-crime-plan-response-2013',
  title: 'Recommendations on the Mayor’s Police and Crime Plan, 6 March 2013',
  publisher: 'London Assembly Police and Crime Committee',
  attribution:
    'Source: London Assembly Police and Crime Committee, The Mayor’s Police and Crime Plan – Police and Crime Committee response, 6 March 2013.',
  territory: 'London',
};

export const wardPanelsPlanOf2021: DatasetDeclaration = {
  ...ofDocument,
  id: 'ward-panels-action-plan-2021',
  title: 'Recommendations on ward panels in Tower Hamlets, 26 July 2021',
  publisher: 'London Borough of Tower Hamlets',
  attribution:
    'Source: London Borough of Tower Hamlets, Metropolitan Police Safer Neighbourhood Ward Panels Action Plan, 26 July 2021.',
  territory: 'Tower Hamlets',
};

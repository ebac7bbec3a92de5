import type { DatasetDeclaration } from './dataset.ts';

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

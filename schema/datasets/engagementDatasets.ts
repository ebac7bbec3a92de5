import type { DatasetDeclaration } from './dataset.ts';

export const engagementOf2008: DatasetDeclaration = {
  id: 'safer-neighbourhoods-update-2008-engagement',
  title: 'Ward panels, teams and programmes as the Safer Neighbourhoods update of 5 June 2008 gives them',
  publisher: 'Metropolitan Police Authority',
  licence: 'Not stated in the document',
  attribution: 'Source: Metropolitan Police Authority, Safer Neighbourhoods update, 5 June 2008.',
  cadence: 'ONCE',
  dueAfterDays: null,
  consumers: ['engagement'],
  signatures: [],
  provisionalMonths: 0,
  territory: 'Metropolitan Police District: London without the City of London',
  omittedIsZero: false,
  disclosure: 'EXACT',
};

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

/** What the hub itself counts in the registers that boroughs keep in it. */
export const wardPanelRecord: DatasetDeclaration = {
  id: 'ward-panel-record',
  title: 'Ward panels as their boroughs keep the record in the hub, counted for each day on which one changed',
  publisher: 'The London Crime Reduction Board’s hub',
  licence: 'Not stated: boroughs keep the record in the hub',
  attribution: 'Source: records of ward panels that London boroughs keep in the London Crime Reduction Board’s hub.',
  cadence: 'DAILY',
  // A day on which nothing changed brings no release.
  dueAfterDays: null,
  consumers: ['engagement'],
  signatures: [],
  provisionalMonths: 0,
  territory: 'Boroughs that keep the record, and London as far as they do',
  omittedIsZero: false,
  disclosure: 'EXACT',
};

import type { DatasetDeclaration } from './dataset.ts';

const ofPanels = {
  licence: 'Not stated: boroughs return it to the hub',
  cadence: 'HALF_YEARLY',
  // Boroughs are to report every six months (Safer Neighbourhoods update, 5 June 2008, ¶102).
  dueAfterDays: 92,
  consumers: ['engagement'],
  provisionalMonths: 0,
  territory: 'Metropolitan Police District, as far as its panels have made a return',
  omittedIsZero: false,
  disclosure: 'CONTROLLED',
} as const;

/** What ward panels return of their members: kept in private, and told in controlled tables alone. */
export const representationReturns: DatasetDeclaration = {
  ...ofPanels,
  id: 'panel-representation-returns',
  title: 'Returns of ward panels on their members, kept in private',
  publisher: 'Ward panels of London’s boroughs',
  attribution: 'Source: returns of London’s ward panels.',
  signatures: [
    {
      title: 'Representation on ward panels: a return',
      headings: [
        { name: 'place', spellings: ['Ward code'] },
        { name: 'placeName', spellings: ['Ward'], optional: true },
        { name: 'half', spellings: ['Half-year'] },
        { name: 'strand', spellings: ['Strand'] },
        { name: 'category', spellings: ['Category'] },
        { name: 'members', spellings: ['Members'] },
        { name: 'consent', spellings: ['Consent'] },
      ],
      months: false,
    },
  ],
};

/** The controlled tables that the hub makes of them. */
export const panelRepresentation: DatasetDeclaration = {
  ...ofPanels,
  id: 'panel-representation',
  title: 'Representation on London’s ward panels, in controlled tables',
  publisher: 'London Crime Reduction Board’s hub',
  attribution: 'Source: returns of London’s ward panels, with disclosure control.',
  signatures: [],
};

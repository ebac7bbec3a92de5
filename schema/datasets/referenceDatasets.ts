import type { DatasetDeclaration } from './dataset.ts';

/** Where the wards lie: no figure by itself, and what records with coordinates are placed by. */
export const wardBoundaries: DatasetDeclaration = {
  id: 'ward-boundaries',
  title: 'Ward boundaries',
  publisher: 'Office for National Statistics',
  licence: 'Open Government Licence v3.0',
  attribution:
    'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right.',
  cadence: 'ANNUAL',
  // A new list of wards is no new figure: nothing is missing while there is none.
  dueAfterDays: null,
  consumers: ['accountability'],
  signatures: [],
  jsonSignatures: [
    {
      title: 'Ward boundaries as GeoJSON',
      form: 'FEATURE_COLLECTION',
      properties: [{ name: 'ward', spellings: ['WD22CD', 'WD23CD', 'WD24CD', 'WD25CD'] }],
    },
  ],
  provisionalMonths: 0,
  territory: 'London',
  omittedIsZero: false,
  disclosure: 'EXACT',
};

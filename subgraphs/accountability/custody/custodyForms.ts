import { custodyArrests, custodyDisposals } from '../../../schema/datasets/custodyDatasets.ts';
import type { CustodyDimension, CustodyForm } from './custodyFile.ts';
import { ages, disposals, ethnicities, genders, offences } from './words/vocabularies.ts';

const people: readonly CustodyDimension[] = [
  { name: 'ethnicity', vocabulary: ethnicities, role: 'PERSONAL' },
  { name: 'gender', vocabulary: genders, role: 'PERSONAL' },
  { name: 'age', vocabulary: ages, role: 'PERSONAL' },
];

/** Disposals, each characteristic by what became of the offence; no table has two characteristics of a person. */
export const disposalsForm: CustodyForm = {
  dataset: custodyDisposals,
  measure: 'custody-disposals',
  dimensions: [
    { name: 'disposal', vocabulary: disposals, role: 'SENSITIVE' },
    { name: 'offence', vocabulary: offences },
    ...people,
  ],
  tables: [
    ['disposal', 'offence'],
    ['disposal', 'ethnicity'],
    ['disposal', 'gender'],
    ['disposal', 'age'],
  ],
};

/** Arrests by age with ethnicity and with gender. The offences are an open list of words and are not told. */
export const arrestsForm: CustodyForm = {
  dataset: custodyArrests,
  measure: 'custody-arrests',
  dimensions: people,
  tables: [
    ['age', 'ethnicity'],
    ['age', 'gender'],
  ],
};

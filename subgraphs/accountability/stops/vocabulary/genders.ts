import { Vocabulary } from './vocabulary.ts';

/** Since February 2024 the Metropolitan Police files as "Other" what was blank before: another recording, not other people. */
export const genders = new Vocabulary([
  ['MALE', 'Male'],
  ['FEMALE', 'Female'],
  ['OTHER', 'Other'],
]);

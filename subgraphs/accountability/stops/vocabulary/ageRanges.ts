import { Vocabulary } from './vocabulary.ts';

export const ageRanges = new Vocabulary([
  ['UNDER_10', 'under 10'],
  ['FROM_10_TO_17', '10-17'],
  ['FROM_18_TO_24', '18-24'],
  ['FROM_25_TO_34', '25-34'],
  ['OVER_34', 'over 34'],
]);

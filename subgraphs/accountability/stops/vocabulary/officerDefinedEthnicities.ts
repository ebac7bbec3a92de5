import { Vocabulary } from './vocabulary.ts';

/** What the officer took the person to be; "Mixed" is foreseen by data.police.uk and not used in London. */
export const officerDefinedEthnicities = new Vocabulary([
  ['WHITE', 'White'],
  ['BLACK', 'Black'],
  ['ASIAN', 'Asian'],
  ['MIXED', 'Mixed'],
  ['OTHER', 'Other'],
]);

import { Vocabulary } from './vocabulary.ts';

/**
 * What people said of themselves: the 18+1 categories of the census of 2011 and, where the wording ends in a code, the
 * 16+1 of 2001 (files to April 2017). Category by category the two agree but for Arab and Gypsy or Irish Traveller, which
 * the older one lacks, and Chinese, which the older one counts outside the Asian group.
 */
export const selfDefinedEthnicities = new Vocabulary([
  ['WHITE_BRITISH', 'White - English/Welsh/Scottish/Northern Irish/British', 'White - White British (W1)'],
  ['WHITE_IRISH', 'White - Irish', 'White - White Irish (W2)'],
  ['WHITE_GYPSY_OR_IRISH_TRAVELLER', 'White - Gypsy or Irish Traveller'],
  ['WHITE_OTHER', 'White - Any other White background', 'White - Any other White ethnic background (W9)'],
  [
    'MIXED_WHITE_AND_BLACK_CARIBBEAN',
    'Mixed/Multiple ethnic groups - White and Black Caribbean',
    'Mixed - White and Black Caribbean (M1)',
  ],
  [
    'MIXED_WHITE_AND_BLACK_AFRICAN',
    'Mixed/Multiple ethnic groups - White and Black African',
    'Mixed - White and Black African (M2)',
  ],
  ['MIXED_WHITE_AND_ASIAN', 'Mixed/Multiple ethnic groups - White and Asian', 'Mixed - White and Asian (M3)'],
  [
    'MIXED_OTHER',
    'Mixed/Multiple ethnic groups - Any other Mixed/Multiple ethnic background',
    'Mixed - Any other Mixed ethnic background (M9)',
  ],
  ['ASIAN_INDIAN', 'Asian/Asian British - Indian', 'Asian or Asian British - Indian (A1)'],
  ['ASIAN_PAKISTANI', 'Asian/Asian British - Pakistani', 'Asian or Asian British - Pakistani (A2)'],
  ['ASIAN_BANGLADESHI', 'Asian/Asian British - Bangladeshi', 'Asian or Asian British - Bangladeshi (A3)'],
  ['ASIAN_CHINESE', 'Asian/Asian British - Chinese', 'Chinese or other ethnic group - Chinese (O1)'],
  [
    'ASIAN_OTHER',
    'Asian/Asian British - Any other Asian background',
    'Asian or Asian British - Any other Asian ethnic background (A9)',
  ],
  ['BLACK_CARIBBEAN', 'Black/African/Caribbean/Black British - Caribbean', 'Black or Black British - Caribbean (B1)'],
  ['BLACK_AFRICAN', 'Black/African/Caribbean/Black British - African', 'Black or Black British - African (B2)'],
  [
    'BLACK_OTHER',
    'Black/African/Caribbean/Black British - Any other Black/African/Caribbean background',
    'Black or Black British - Any other Black ethnic background (B9)',
  ],
  ['OTHER_ARAB', 'Other ethnic group - Arab'],
  [
    'OTHER_ANY_OTHER',
    'Other ethnic group - Any other ethnic group',
    'Chinese or other ethnic group - Any other ethnic group (O9)',
  ],
  ['NOT_STATED', 'Other ethnic group - Not stated', 'Not Stated (NS)'],
]);

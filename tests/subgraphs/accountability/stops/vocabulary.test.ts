import { describe, expect, it } from '@jest/globals';
import { StopObject } from '../../../../subgraphs/accountability/stops/stopObject.ts';
import { StopOutcome } from '../../../../subgraphs/accountability/stops/stopOutcome.ts';
import { StopPower } from '../../../../subgraphs/accountability/stops/stopPower.ts';
import { ageRanges } from '../../../../subgraphs/accountability/stops/vocabulary/ageRanges.ts';
import { genders } from '../../../../subgraphs/accountability/stops/vocabulary/genders.ts';
import { objects } from '../../../../subgraphs/accountability/stops/vocabulary/objects.ts';
import { officerDefinedEthnicities } from '../../../../subgraphs/accountability/stops/vocabulary/officerDefinedEthnicities.ts';
import { outcomes } from '../../../../subgraphs/accountability/stops/vocabulary/outcomes.ts';
import { powers } from '../../../../subgraphs/accountability/stops/vocabulary/powers.ts';
import { selfDefinedEthnicities } from '../../../../subgraphs/accountability/stops/vocabulary/selfDefinedEthnicities.ts';

/** The same category in the words of the later and of the earlier files. */
const ethnicities: readonly (readonly [code: string, later: string, earlier: string])[] = [
  ['WHITE_BRITISH', 'White - English/Welsh/Scottish/Northern Irish/British', 'White - White British (W1)'],
  ['WHITE_IRISH', 'White - Irish', 'White - White Irish (W2)'],
  ['WHITE_OTHER', 'White - Any other White background', 'White - Any other White ethnic background (W9)'],
  [
    'MIXED_WHITE_AND_BLACK_CARIBBEAN',
    'Mixed/Multiple ethnic groups - White and Black Caribbean',
    'Mixed - White and Black Caribbean (M1)',
  ],
  [
    'MIXED_OTHER',
    'Mixed/Multiple ethnic groups - Any other Mixed/Multiple ethnic background',
    'Mixed - Any other Mixed ethnic background (M9)',
  ],
  ['ASIAN_BANGLADESHI', 'Asian/Asian British - Bangladeshi', 'Asian or Asian British - Bangladeshi (A3)'],
  ['ASIAN_CHINESE', 'Asian/Asian British - Chinese', 'Chinese or other ethnic group - Chinese (O1)'],
  ['BLACK_AFRICAN', 'Black/African/Caribbean/Black British - African', 'Black or Black British - African (B2)'],
  [
    'OTHER_ANY_OTHER',
    'Other ethnic group - Any other ethnic group',
    'Chinese or other ethnic group - Any other ethnic group (O9)',
  ],
  ['NOT_STATED', 'Other ethnic group - Not stated', 'Not Stated (NS)'],
];

describe('the words of stop and search', () => {
  it.each(ethnicities)('mean %s in files of either era', (code, later, earlier) => {
    expect([later, earlier].map((word) => selfDefinedEthnicities.codeOf(word))).toEqual([code, code]);
  });

  it.each([
    [StopOutcome.NO_FURTHER_ACTION, 'A no further action disposal', 'Nothing found - no further action'],
    [StopOutcome.ARREST, 'Arrest', 'Suspect arrested'],
    [StopOutcome.COMMUNITY_RESOLUTION, 'Community resolution', 'Local resolution'],
    [StopOutcome.PENALTY_NOTICE, 'Penalty Notice for Disorder', 'Offender given penalty notice'],
    [StopOutcome.SUMMONS, 'Summons / charged by post', 'Suspect summonsed to court'],
    [StopOutcome.CAUTION, 'Caution (simple or conditional)', 'Offender cautioned'],
    [StopOutcome.KHAT_OR_CANNABIS_WARNING, 'Khat or Cannabis warning', 'Offender given drugs possession warning'],
  ])('say %s as "%s" since 2018 and as "%s" before', (code, later, earlier) => {
    expect([later, earlier].map((word) => outcomes.codeOf(word))).toEqual([code, code]);
  });

  it('are found whatever their case and blanks', () => {
    expect(outcomes.codeOf('a  NO FURTHER action disposal ')).toBe(StopOutcome.NO_FURTHER_ACTION);
    expect(powers.codeOf('misuse of drugs act 1971 (section 23)')).toBe(StopPower.MISUSE_OF_DRUGS_ACT);
  });

  it('tell a blank from words that are not known', () => {
    const all = [outcomes, objects, powers, selfDefinedEthnicities, officerDefinedEthnicities, genders, ageRanges];
    expect(new Set(all.map((each) => each.codeOf('')))).toEqual(new Set(['NOT_RECORDED']));
    expect(new Set(all.map((each) => each.codeOf('Something new')))).toEqual(new Set(['UNRECOGNISED']));
  });

  it('take an object that is said to be unavailable for one that is not recorded', () => {
    expect(objects.codeOf('Detailed object of search unavailable')).toBe('NOT_RECORDED');
    expect(objects.codeOf('Game or poaching equipment')).toBe(StopObject.WILDLIFE_CRIME);
  });
});

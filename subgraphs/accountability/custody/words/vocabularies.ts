import type { Vocabulary } from '../columnReader.ts';
import { CustodyDisposal } from './custodyDisposal.ts';
import { CustodyOffence } from './custodyOffence.ts';
import { PersonAge } from './personAge.ts';
import { PersonEthnicity } from './personEthnicity.ts';
import { PersonGender } from './personGender.ts';
import { SearchReason } from './searchReason.ts';
import { SearchResult } from './searchResult.ts';

const of = (words: Readonly<Record<string, string>>, spellings: Vocabulary['spellings'] = {}): Vocabulary => ({
  words: Object.values(words),
  spellings,
});

export const disposals = of(CustodyDisposal);
export const offences = of(CustodyOffence, { DRUGS_OTHER: ['Drugs - Other'] });
export const ethnicities = of(PersonEthnicity);
export const genders = of(PersonGender, { FEMALE: ['F'], MALE: ['M'] });
export const ages = of(PersonAge, { ADULT: ['18 or over', '18 or older'], CHILD: ['Under 18'] });
export const searchReasons = of(SearchReason, {
  DRUGS: ['Drugs (s.23 Drugs Misuse Act)'],
  WEAPONS: ['Weapons, Point & Blades (s.1 PACE, s.139 CJ Act)'],
  FIREARMS: ['Firearms (s.47 Firearms Act)'],
  SECTION_60: ['s.60 CJPO Weapons'],
  OTHER_SEARCHES: ['All Other Searches'],
});
export const searchResults = of(SearchResult, { POSITIVE: ['Yes', 'Y'], NONE: ['No', 'N'] });

import { describe, expect, it } from '@jest/globals';
import { crimeCategories } from '../../../../schema/crime/crimeCategories.ts';
import { categoriesOfWords } from '../../../../subgraphs/engagement/neighbourhoods/categoriesOfWords.ts';

describe('what the words of a published priority are about', () => {
  it.each([
    ['Burglary', ['burglary']],
    ['Residential burglaries and drug dealing in stairwells', ['burglary', 'drug-offences']],
    ['Theft from motor vehicles', ['vehicle-offences']],
    ['Theft of mopeds and phone thefts', ['theft', 'vehicle-offences']],
    ['Motor vehicle crime', ['vehicle-offences']],
    ['Shoplifting in the high street', ['theft']],
    ['Knife crime and robbery', ['possession-of-weapons', 'robbery']],
    ['Violence against women and girls', ['violence-against-the-person']],
    ['Anti-social behaviour around the station.', []],
    ['Speeding on Roman Road', []],
    ['Drugstore opening hours', []],
    [null, []],
  ])('%s: %j', (text, categories) => {
    expect(categoriesOfWords(text)).toEqual(categories);
  });

  it('are categories that recorded crime has', () => {
    const known = new Set(crimeCategories.map(({ id }) => id));
    const all = categoriesOfWords(
      'arson burglary drugs knife hate crime robbery rape shoplifting vehicle crime violence',
    );
    expect(all).toHaveLength(10);
    expect(all.filter((id) => !known.has(id))).toEqual([]);
  });
});

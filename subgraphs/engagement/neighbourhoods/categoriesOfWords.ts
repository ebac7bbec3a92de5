/**
 * The groups of recorded crime that words of a priority name. The police publish priorities as text alone, so this reads what it
 * says and guesses nothing: words that name no crime, such as "Speeding" or "Anti-social behaviour", are about no category, since
 * recorded crime has none for them.
 */
const signs: readonly (readonly [category: string, words: RegExp])[] = [
  ['arson-and-criminal-damage', /\b(?:arson|criminal damage|vandalism|graffiti)\b/],
  ['burglary', /\b(?:burglar(?:y|ies)|break-?ins?)\b/],
  ['drug-offences', /\bdrugs?\b|\b(?:cannabis|crack house|county lines)\b/],
  ['possession-of-weapons', /\bkni(?:fe|ves)\b|\b(?:weapons?|firearms?|guns?)\b/],
  ['public-order-offences', /\b(?:public order|hate crimes?)\b/],
  ['robbery', /\b(?:robber(?:y|ies)|muggings?|street crime)\b/],
  ['sexual-offences', /\b(?:sexual|rapes?)\b/],
  ['theft', /\b(?:thefts?|shoplifting|pickpocket(?:ing|s)?|(?:phone|bicycle|bike|cycle) snatch(?:ing|es)?)\b/],
  [
    'vehicle-offences',
    /\b(?:vehicle crime|car crime|(?:motor|catalytic converter|vehicle|car|van|moped) thefts?|thefts? (?:from|of) (?:a |the )?(?:motor )?(?:vehicles?|cars?|vans?|mopeds?))\b/,
  ],
  ['violence-against-the-person', /\b(?:violen(?:ce|t)|assaults?|stabbings?|harassment|stalking|domestic abuse)\b/],
];

/** Theft of or from a vehicle is recorded among vehicle offences and not among thefts. */
const ofVehicles =
  /\b(?:(?:motor|catalytic converter|vehicle|car|van|moped) thefts?|thefts? (?:from|of) (?:a |the )?(?:motor )?(?:vehicles?|cars?|vans?|mopeds?))\b/g;

/** @param text such as "Burglary and drug dealing on the estate" @returns ids, in the order of the vocabulary */
export function categoriesOfWords(text: string | null): readonly string[] {
  if (text === null) return [];
  const plain = text.toLowerCase();
  const withoutVehicles = plain.replaceAll(ofVehicles, ' ');
  return signs.flatMap(([category, words]) => {
    const read = category === 'theft' ? withoutVehicles : plain;
    return words.test(read) ? [category] : [];
  });
}

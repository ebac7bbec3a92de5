/** A type or an outcome of data.police.uk under an id made of its own words. */
export interface StreetWord {
  readonly id: string;
  readonly name: string;
}

/** An id such as "criminal-damage-and-arson". */
export const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');

const wordsOf = (...names: readonly string[]): readonly StreetWord[] =>
  names.map((name) => ({ id: slugOf(name), name }));

/** No notifiable offence, so in no group of recorded crime. */
export const antisocialBehaviour: StreetWord = { id: 'anti-social-behaviour', name: 'Anti-social behaviour' };

/** The types of street-level crime since May 2013. */
export const streetTypes = [
  antisocialBehaviour,
  ...wordsOf(
    'Bicycle theft',
    'Burglary',
    'Criminal damage and arson',
    'Drugs',
    'Other crime',
    'Other theft',
    'Possession of weapons',
    'Public order',
    'Robbery',
    'Shoplifting',
    'Theft from the person',
    'Vehicle crime',
    'Violence and sexual offences',
  ),
];

/** Types of earlier months, which were divided in May 2013. */
export const formerStreetTypes = wordsOf('Violent crime', 'Public disorder and weapons');

/** What the column of last outcomes is blank for: antisocial behaviour, and all of the first years. */
export const noOutcome: StreetWord = { id: 'not-given', name: 'Not given' };

/** The last outcomes that the police themselves give. */
export const lastOutcomes: readonly StreetWord[] = [
  noOutcome,
  ...wordsOf(
    'Under investigation',
    'Investigation complete; no suspect identified',
    'Unable to prosecute suspect',
    'Awaiting court outcome',
    'Status update unavailable',
    'Court result unavailable',
    'Local resolution',
    'Offender given a caution',
    'Offender given a drugs possession warning',
    'Offender given penalty notice',
    'Formal action is not in the public interest',
    'Further investigation is not in the public interest',
    'Further action is not in the public interest',
    'Action to be taken by another organisation',
    'Suspect charged as part of another case',
  ),
];

/** Outcomes that a force gives. Files hold all of these or none: those of 2012 hold court results alone. */
export const policeOutcomes = wordsOf(
  'Suspect charged',
  'Suspect charged as part of another case',
  'Local resolution',
  'Offender given a caution',
  'Offender given a drugs possession warning',
  'Offender given penalty notice',
  'Investigation complete; no suspect identified',
  'Unable to prosecute suspect',
  'Formal action is not in the public interest',
  'Further investigation is not in the public interest',
  'Further action is not in the public interest',
  'Action to be taken by another organisation',
);

/** Results of courts, which the files stopped giving in 2020. */
export const courtOutcomes = wordsOf(
  'Offender sent to prison',
  'Offender given suspended prison sentence',
  'Offender given community sentence',
  'Offender fined',
  'Offender given conditional discharge',
  'Offender given absolute discharge',
  'Offender deprived of property',
  'Offender ordered to pay compensation',
  'Offender otherwise dealt with',
  'Defendant found not guilty',
  'Defendant sent to Crown Court',
  'Court case unable to proceed',
);

export const allOutcomes: readonly StreetWord[] = [...policeOutcomes, ...courtOutcomes];

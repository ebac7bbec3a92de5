import type { CategoryOfRecord } from '../../../schema/crime/crimeCategories.ts';
import type { KnifeCrimeKind } from './knifeCrimeKind.ts';

/** The kinds of knife crime, under the words of the Monthly Crime Dashboard. */
export const knifeCrimeKinds: Readonly<Record<`${KnifeCrimeKind}`, { readonly id: string; readonly name: string }>> = {
  ALL: { id: 'knife-crime/knife-crime', name: 'Knife crime' },
  WITH_INJURY: { id: 'knife-crime/knife-crime-with-injury', name: 'Knife crime with injury' },
  WITH_INJURY_IN_PERSONAL_ROBBERY: {
    id: 'knife-crime/knife-crime-with-injury-personal-robbery',
    name: 'Knife crime with injury in personal robbery',
  },
  INJURED_AGED_1_TO_24: { id: 'knife-crime/knife-injury-victims-1-24', name: 'Victims of knife injury aged 1 to 24' },
  INJURED_AGED_1_TO_24_NOT_DOMESTIC: {
    id: 'knife-crime/knife-injury-victims-non-da-1-24',
    name: 'Victims of knife injury aged 1 to 24, domestic abuse apart',
  },
};

const known = new Set(Object.values(knifeCrimeKinds).map(({ id }) => id));

/** Whether a Crime Type is that of the file of knife crime. */
export function isKnifeCrime(type: string): boolean {
  return slugOf(type).startsWith('knife');
}

/**
 * A crime type under an id made of the file's own words, such as "hate-crime/racist-hate-crime". The types of the file of
 * knife crime are known; those of the other file change with the dashboard, and are all taken as they come.
 */
export function crimeTypeOfRecord(type: string, subtype: string): CategoryOfRecord {
  const id = `${slugOf(type)}/${slugOf(subtype)}`;
  return { id, known: !isKnifeCrime(type) || known.has(id) };
}

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');

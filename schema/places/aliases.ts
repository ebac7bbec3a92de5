import { boroughs, cityOfLondon, type Borough } from './boroughs.ts';

/** Where a published row belongs: in a borough, or in one of two buckets that are no area and count for the force and London alone. */
export type PlaceOfRecord =
  | { readonly kind: 'BOROUGH'; readonly code: string }
  | { readonly kind: 'AIRPORTS'; readonly code: 'AIRPORTS' }
  | { readonly kind: 'UNKNOWN'; readonly code: 'UNKNOWN' };

/** Names that the councils or publishers use besides the usual one. */
const otherNames: readonly (readonly [alias: string, name: string])[] = [
  ['City of Westminster', 'Westminster'],
  ['Royal Borough of Greenwich', 'Greenwich'],
  ['Royal Borough of Kensington and Chelsea', 'Kensington and Chelsea'],
  ['Royal Borough of Kingston upon Thames', 'Kingston upon Thames'],
];

/** The policing of Heathrow and City airports, under every name that it has had in the Metropolitan Police's files. */
const airportNames = [
  'London Heathrow and London City Airports',
  'Aviation Security',
  'Aviation Security (SO18)',
  'Aviation Policing',
  'CO18 (Heathrow Airport)',
];

/** What the same files call a place that is not known, or lies outside the force. */
const unknownNames = ['Unknown', 'Other / NK', 'NK', 'N/K', 'Non MET police force'];

/** The one spelling of a name: lower case, "and" for "&", a space for hyphens and blanks. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll('/', ' / ')
    .replaceAll(/[-\s]+/g, ' ')
    .trim();
}

const boroughsByName = new Map(boroughs.map((borough) => [plain(borough.name), borough]));
for (const borough of boroughs) {
  if (borough.code !== cityOfLondon) boroughsByName.set(plain(`London Borough of ${borough.name}`), borough);
}
for (const [alias, name] of otherNames) {
  const borough = boroughsByName.get(plain(name));
  if (borough) boroughsByName.set(plain(alias), borough);
}

const buckets = new Map<string, PlaceOfRecord>([
  ...airportNames.map((name) => [plain(name), { kind: 'AIRPORTS', code: 'AIRPORTS' }] as const),
  ...unknownNames.map((name) => [plain(name), { kind: 'UNKNOWN', code: 'UNKNOWN' }] as const),
]);

/** The borough of that name in any spelling that partners use; undefined for any other words. Codes are not names. */
export function boroughByName(name: string): Borough | undefined {
  return boroughsByName.get(plain(name));
}

/** Where a row under that name belongs; undefined for words that no publisher has used, which an importer must refuse. */
export function placeOfRecord(name: string): PlaceOfRecord | undefined {
  const borough = boroughByName(name);
  return borough ? { kind: 'BOROUGH', code: borough.code } : buckets.get(plain(name).replace(/ \(legacy only\)$/, ''));
}

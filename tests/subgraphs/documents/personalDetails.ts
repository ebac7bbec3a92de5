/** Surnames that stand in the source documents and must not come from them into the hub. */
const surnames = [
  'Bloomfield',
  'Coldwell',
  'Corbett',
  'Crego',
  'Greenhalgh',
  'Hamilton',
  'Harwood',
  'Hutchinson',
  'Jarman',
  'Johnson',
  'Malthouse',
  'Marchant',
  'McCartney',
  'McCullough',
  'Plummer',
  'Stevens',
  'Strachan',
];

const shapes: readonly RegExp[] = [
  new RegExp(`\\b(${surnames.join('|')})\\b`, 'gi'),
  // A telephone number: a nought, and seven or more digits after it in groups.
  /\b0\d{2,4}(?:[ -]?\d{2,4}){2,}/g,
  /\S+@\S+/g,
  // A postcode.
  /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g,
];

/** Every name, telephone number, e-mail address and postcode in a value, however deep it lies. */
export function personalDetailsIn(value: unknown): readonly string[] {
  const text = JSON.stringify(value);
  return shapes.flatMap((shape) => text.match(shape) ?? []);
}

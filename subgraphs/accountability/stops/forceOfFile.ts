import { cityPolice, metropolitanPolice } from '../../../schema/places/forces.ts';

const names: readonly (readonly [pattern: RegExp, force: string])[] = [
  [/(?<![a-z])metropolitan(?![a-z])/i, metropolitanPolice],
  [/(?<![a-z])city[-_ ]of[-_ ]london(?![a-z])/i, cityPolice],
];

/** Whether a file's name says that it is the API's answer for an area or a place, not for a force. */
export function isExtractOfArea(fileName: string): boolean {
  return /stops-(?:street|at-location)/i.test(fileName);
}

/** Code of the force that a file's name names, as data.police.uk writes it; null where it names none, or both. */
export function forceOfFile(fileName: string): string | null {
  const named = names.filter(([pattern]) => pattern.test(fileName));
  return named.length === 1 ? (named[0]?.[1] ?? null) : null;
}

/** The month in a file's name, such as "2024-06"; null where there is none. */
export function monthOfFile(fileName: string): string | null {
  return /(?<!\d)(\d{4}-(?:0[1-9]|1[0-2]))(?!\d)/.exec(fileName)?.[1] ?? null;
}

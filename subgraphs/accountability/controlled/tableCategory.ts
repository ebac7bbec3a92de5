import { TOTAL, type Coordinates } from '../../../kit/disclosure/dimension.ts';

/** The name under which a cell of a table is kept: "disposal:PROSECUTION+ethnicity:ASIAN"; "" for the total of all. */
export function tableCategory(coordinates: Coordinates): string {
  return Object.entries(coordinates)
    .filter(([, code]) => code !== TOTAL)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, code]) => `${name}:${code}`)
    .join('+');
}

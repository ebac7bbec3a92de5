import type { Measure } from './measure.ts';

/** Whether a measure is so many of a hundred, asked or counted: its changes are in points. */
export function isOfHundred({ nature }: Measure): boolean {
  return nature === 'SHARE' || nature === 'PROPORTION';
}

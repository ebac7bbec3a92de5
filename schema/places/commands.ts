import { metropolitanPolice } from './forces.ts';

export interface BasicCommandUnit {
  readonly kind: 'BASIC_COMMAND_UNIT';
  readonly code: string;
  readonly name: string;
  /** The code of its police force. */
  readonly force: string;
}

/** The codes are the Metropolitan Police's own. "NA" is the North, which many tools that read CSV take for a missing value. */
const table: readonly (readonly [code: string, name: string])[] = [
  ['AS', 'Central South'],
  ['AW', 'Central West'],
  ['CE', 'Central East'],
  ['CN', 'Central North'],
  ['EA', 'East'],
  ['NA', 'North'],
  ['NE', 'North East'],
  ['NW', 'North West'],
  ['SE', 'South East'],
  ['SN', 'South'],
  ['SW', 'South West'],
  ['WA', 'West'],
];

/** The twelve basic command units of the Metropolitan Police, begun in 2018; each polices two to four boroughs. */
export const commands: readonly BasicCommandUnit[] = table.map(([code, name]) => ({
  kind: 'BASIC_COMMAND_UNIT',
  code,
  name,
  force: metropolitanPolice,
}));

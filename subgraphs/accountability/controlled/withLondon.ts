import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import { metropolitanPolice } from '../../../schema/places/forces.ts';
import { london } from '../../../schema/places/london.ts';

/**
 * London has the Metropolitan Police's numbers, flagged for the City of London, which they leave out; also where cells that were
 * told before are stated once more, London's among them.
 */
export function withLondon(cells: readonly StagedCell[]): readonly StagedCell[] {
  return cells
    .filter(({ area }) => area !== london.code)
    .flatMap((cell) => (cell.area === metropolitanPolice ? [cell, { ...cell, area: london.code }] : [cell]));
}

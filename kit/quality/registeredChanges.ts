import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import { Period } from '../../schema/periods.ts';
import type { SeriesName } from '../cells/stagedCell.ts';
import { breaksOf } from '../indicators/breakPlaces.ts';
import { usesOf } from '../indicators/unusedName.ts';

/** A month is set beside the three before it, and a name is given up in the month after the last that was filed under it. */
const after = 4;

/**
 * The months, from and to, in which a category may leap because its way of counting changed or its name came into use or out
 * of it, as a register tells with its source: nothing is to be suspected then. Whichever release files so.
 */
export function registeredChanges(
  dataset: DatasetDeclaration,
  { measure, category }: SeriesName,
): readonly (readonly [number, number])[] {
  const breaks = breaksOf({ dataset, measure, category }).flatMap(({ from, throughout }) =>
    from === null ? [] : [[from, throughout ?? from] as const],
  );
  const uses = usesOf({ dataset, measure }, category).flatMap(({ from, until, pause }) =>
    [from, until, pause?.from, pause?.until].flatMap((month) =>
      month === null || month === undefined ? [] : [[month, month] as const],
    ),
  );
  return [...breaks, ...uses].map(([from, to]) => [Period.parse(from).code, Period.parse(to).code + after]);
}

import type { Change } from '../../schema/figures/change.ts';
import { breakBetween } from './breakPlaces.ts';
import { changeOf } from './changeOf.ts';
import type { ComparedPeriods } from './comparedPeriods.ts';
import type { Reading } from './reading.ts';

/** The change from one period to another, across which the way of counting must not have changed. */
export async function changeBetween(reading: Reading, { from, to }: ComparedPeriods): Promise<Change> {
  const [figures, before, after, ...unplaced] = await Promise.all([
    reading.figures([from, to]),
    reading.breakPlaces(from),
    reading.breakPlaces(to),
    reading.unplacedShare?.(from),
    reading.unplacedShare?.(to),
  ]);
  const [fromFigure, toFigure] = figures;
  if (fromFigure === undefined || toFigure === undefined) throw new RangeError('a period asked for was not answered');
  const [fromShare, toShare] = unplaced;
  const shares = typeof fromShare === 'number' && typeof toShare === 'number' ? { from: fromShare, to: toShare } : null;
  return changeOf(reading.measure, fromFigure, toFigure, breakBetween(before, after), shares);
}

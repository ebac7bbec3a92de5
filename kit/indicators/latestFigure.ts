import type { Figure } from '../../schema/figures/figure.ts';
import { absentFigure } from './figureOf.ts';
import { latestAbsence } from './latestAbsence.ts';
import { latestOf } from './latestOf.ts';
import type { Reading } from './reading.ts';

/** The latest figure of a measure in an area; where there is none, it says why. */
export async function latestFigure(reading: Reading): Promise<Figure> {
  const latest = await latestOf(reading);
  if (latest !== null) return latest.figure;
  const absence = await latestAbsence(reading);
  if (absence === null) throw new RangeError(`${reading.measure.id}: there is neither a latest figure nor a reason`);
  return absentFigure(reading.measure, absence);
}

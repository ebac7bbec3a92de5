import type { Period, PeriodKind } from '../../schema/periods.ts';
import type { Reading } from './reading.ts';
import { seriesPeriods } from './seriesPeriods.ts';

/** The period that a series of that kind ends with, up to a period where one is given; null where there is none, or no figure ever. */
export async function lastOfSeries(reading: Reading, by: PeriodKind, upTo: Period | null): Promise<Period | null> {
  if (reading.measure.outside !== null) return null;
  const asked = { from: null, to: upTo, by, last: 1 };
  return seriesPeriods(reading.measure, await reading.covered(), asked).at(-1) ?? null;
}

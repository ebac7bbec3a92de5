import type { Observation } from '../../schema/figures/observation.ts';
import { ownPeriod } from './ownPeriod.ts';
import type { Reading } from './reading.ts';

/** The most recent period of the measure's own kind that has a value; null where there is none. */
export async function latestOf(reading: Reading): Promise<Observation | null> {
  const { measure } = reading;
  if (measure.outside !== null) return null;
  const covered = await reading.covered();
  // Counts stand in every covered period; a survey may leave an area out of its last one.
  const candidates = measure.dataset.omittedIsZero ? covered.slice(-1) : covered;
  const figures = await reading.figures(candidates.map((code) => ownPeriod(measure, code)));
  return figures.findLast(({ figure }) => figure.value !== null) ?? null;
}

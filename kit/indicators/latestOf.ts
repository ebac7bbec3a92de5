import type { Observation } from '../../schema/figures/observation.ts';
import { ownPeriod } from './ownPeriod.ts';
import type { Reading } from './reading.ts';

/** The most recent period of the measure's own kind that has a value; null where there is none. */
export async function latestOf(reading: Reading): Promise<Observation | null> {
  const { measure } = reading;
  if (measure.outside !== null) return null;
  const covered = await reading.covered();
  const lastOf = async (codes: readonly number[]) => {
    const figures = await reading.figures(codes.map((code) => ownPeriod(measure, code)));
    return figures.findLast(({ figure }) => figure.value !== null) ?? null;
  };
  // Counts mostly stand in the last covered period; not where a category was split, and a survey may leave an area out.
  const last = measure.dataset.omittedIsZero ? await lastOf(covered.slice(-1)) : null;
  return last ?? lastOf(covered);
}

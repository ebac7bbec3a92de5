import type { Change } from '../../schema/figures/change.ts';
import type { Comparison } from '../../schema/figures/words.ts';
import { changeBetween } from './changeBetween.ts';
import { comparedPeriods } from './comparedPeriods.ts';
import { latestOf } from './latestOf.ts';
import { ownPeriod } from './ownPeriod.ts';
import type { Reading } from './reading.ts';

/**
 * The change up to the latest period; null where there is none. Counts stand in every covered period, so the latest is the
 * last: both are read at once, so that a change costs no statement more than a series.
 */
export async function changeToLatest(reading: Reading, since: Comparison): Promise<Change | null> {
  const { measure } = reading;
  const last = measure.dataset.omittedIsZero && measure.outside === null ? (await reading.covered()).at(-1) : undefined;
  if (last === undefined) {
    const latest = await latestOf(reading);
    return latest === null ? null : changeBetween(reading, comparedPeriods(latest.period, since));
  }
  const [latest, change] = await Promise.all([
    latestOf(reading),
    changeBetween(reading, comparedPeriods(ownPeriod(measure, last), since)),
  ]);
  return latest === null ? null : change;
}

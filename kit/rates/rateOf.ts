import type { Denominator } from '../../schema/figures/words.ts';
import { HubError } from '../hubError.ts';
import type { FigureReader } from '../indicators/figureReader.ts';
import type { Reading } from '../indicators/reading.ts';
import { RateReading } from './rateReading.ts';

const most = 1_000_000;

/**
 * The rate of what a reading counts; null where it does not count.
 * @throws HubError BAD_USER_INPUT for a `per` outside 1 to 1,000,000
 */
export function rateOf(
  reading: Reading,
  denominator: Denominator,
  per: number,
  reader: FigureReader,
): RateReading | null {
  if (per < 1 || per > most) {
    throw new HubError('BAD_USER_INPUT', `"per" is from 1 to ${most.toLocaleString('en-GB')}; got ${String(per)}.`);
  }
  return reading.measure.nature === 'COUNT' ? new RateReading(reading, denominator, per, reader) : null;
}

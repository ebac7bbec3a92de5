import { Period } from '../../schema/periods.ts';
import type { Measure } from './measure.ts';

/** A covered period under the name of the measure's own kind: twelve months to March are a rolling year to a survey. */
export function ownPeriod({ grain }: Measure, code: number): Period {
  const period = Period.fromCode(code);
  if (grain === 'ROLLING_YEAR') return Period.rollingYearTo(period.lastMonth);
  const isYear = grain === 'CALENDAR_YEAR' && period.months === 12 && period.firstMonth % 12 === 0;
  return isYear ? Period.ofMonths(period.firstMonth, 12, grain) : period;
}

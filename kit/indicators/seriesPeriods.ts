import { Period, PeriodError, periodsFrom, type PeriodKind } from '../../schema/periods.ts';
import { HubError } from '../hubError.ts';
import type { Measure } from './measure.ts';

export interface AskedPeriods {
  readonly from?: Period | null;
  readonly to?: Period | null;
  readonly by?: PeriodKind | null;
  /** Only so many, counted from the end. */
  readonly last?: number | null;
}

/** Fifty years of months; more is a mistake, and costs the asker and everybody else. */
const most = 600;

/**
 * The periods of a series, in order. Between the first and the last covered one unless the bounds are given; a survey's
 * own rolling years come as far apart as it publishes them.
 */
export function seriesPeriods(
  measure: Measure,
  covered: readonly number[],
  { from = null, to = null, by: kind = null, last: count = null }: AskedPeriods,
): readonly Period[] {
  if (count !== null && count < 1) {
    throw new HubError('BAD_USER_INPUT', `"last" is at least 1; got ${String(count)}.`);
  }
  if (from !== null && to !== null && from.firstMonth > to.lastMonth) {
    throw new HubError(
      'BAD_USER_INPUT',
      `"from" (${from.label}) is after "to" (${to.label}). Expected the earlier first.`,
    );
  }
  const by = kind ?? from?.kind ?? to?.kind ?? measure.grain;
  const first = from ?? edge(covered[0], by, measure);
  const last = to ?? edge(covered.at(-1), by, measure);
  if (first === null || last === null) return [];
  const periods = ownSteps(measure, by) ? stepped(first, last, measure.step) : between(first, last, by);
  const wanted = count === null ? periods : periods.slice(-count);
  if (wanted.length > most) {
    throw new HubError(
      'LIMIT_EXCEEDED',
      `A series has at most ${String(most)} periods; this one has ${String(wanted.length)}. Use "from", "to" or "last".`,
    );
  }
  return wanted;
}

function ownSteps(measure: Measure, by: PeriodKind): boolean {
  return by === measure.grain && by === 'ROLLING_YEAR' && measure.step > 1;
}

function stepped(first: Period, last: Period, step: number): Period[] {
  const count = Math.floor((last.lastMonth - first.lastMonth) / step) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, place) => Period.rollingYearTo(first.lastMonth + place * step));
}

function between(first: Period, last: Period, by: PeriodKind): readonly Period[] {
  try {
    return periodsFrom(first, last, by);
  } catch (error) {
    if (error instanceof PeriodError) throw new HubError('LIMIT_EXCEEDED', error.message);
    throw error;
  }
}

/** A covered period as a bound of the series. */
function edge(code: number | undefined, by: PeriodKind, measure: Measure): Period | null {
  if (code === undefined) return null;
  const period = Period.fromCode(code);
  return by === 'ROLLING_YEAR' && measure.grain === 'ROLLING_YEAR' ? Period.rollingYearTo(period.lastMonth) : period;
}

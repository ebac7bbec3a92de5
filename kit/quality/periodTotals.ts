import { Period } from '../../schema/periods.ts';
import { isMonth } from './neighbours.ts';
import type { SeriesTotal } from './seriesTotal.ts';

/** Below this many records a month says nothing of the file that gave it. */
const fewest = 500;
/** How many other months a month is set beside, at least and at most. */
const beside = { least: 6, most: 12 } as const;
/** The deepest fall in London since 2010 is that of April 2020, to three quarters. */
const leastShare = 0.6;
/** No month has ever had nearly twice the crime of those around it. */
const mostShare = 1.8;

/** A month that stands out of those around it. */
export interface OddPeriod {
  readonly period: number;
  readonly explanation: string;
}

/**
 * The last month of a file where it adds up to so much less than those before it that it must be a part of a month. Only
 * series that both months have are added up: a file of burglary alone after files of everything is no part. Nor is a month
 * after which the next, where it is known, is as low: crime fell in the City of London in April 2020, and stayed low.
 * @param around totals of months around the file's own, by other releases
 */
export function partialPeriod(own: readonly SeriesTotal[], around: readonly SeriesTotal[]): OddPeriod | null {
  const months = monthsOf([...around, ...own]);
  const last = lastOf(own);
  const found = besideOthers(months, last, (period) => period < last);
  if (found === null || found.total >= found.median * leastShare) return null;
  const next = sharedOf(months.get(last), months.get(last + 1));
  if (next.length > 0 && ratioOf(next) >= leastShare) return null;
  return oddity(last, found, 'at least 60 % is expected of a whole month');
}

/** Months that add up to nearly twice those around them: the publisher may have loaded records twice. */
export function doubledPeriods(own: readonly SeriesTotal[], around: readonly SeriesTotal[]): readonly OddPeriod[] {
  const months = monthsOf([...around, ...own]);
  const periods = [...new Set(own.map(({ period }) => period))].sort((one, other) => one - other);
  return periods.flatMap((period) => {
    const found = besideOthers(months, period, (other) => Math.abs(other - period) <= beside.most);
    if (found === null || found.total <= found.median * mostShare) return [];
    return [oddity(period, found, 'at most 180 % is expected of a month')];
  });
}

/** Whether enough is known before a file’s last month to tell a part of it. */
export function isPartJudged(own: readonly SeriesTotal[], around: readonly SeriesTotal[]): boolean {
  const last = lastOf(own);
  return besideOthers(monthsOf([...around, ...own]), last, (period) => period < last) !== null;
}

const lastOf = (own: readonly SeriesTotal[]) => Math.max(...own.map(({ period }) => period));

interface Beside {
  readonly total: number;
  readonly median: number;
  readonly count: number;
}

/** Totals of a month by series. */
type Month = ReadonlyMap<number, number>;
type Months = ReadonlyMap<number, Month>;
/** A month and another, in one series that both have. */
type Shared = readonly { readonly own: number; readonly other: number }[];

function monthsOf(totals: readonly SeriesTotal[]): Months {
  const months = new Map<number, Map<number, number>>();
  for (const { series, period, total } of totals) {
    if (!isMonth(period)) continue;
    const month = months.get(period) ?? new Map<number, number>();
    months.set(period, month.set(series, total));
  }
  return months;
}

function besideOthers(months: Months, period: number, isBeside: (other: number) => boolean): Beside | null {
  const own = months.get(period);
  if (own === undefined) return null;
  const others = [...months]
    .filter(([other]) => other !== period && isBeside(other))
    .sort(([one], [other]) => Math.abs(one - period) - Math.abs(other - period))
    .slice(0, beside.most)
    .map(([, of]) => sharedOf(own, of))
    .filter((shared) => shared.length > 0);
  if (others.length < beside.least) return null;
  const ratios = others.map((shared) => ratioOf(shared)).sort((one, other) => one - other);
  const total = [...own.values()].reduce((sum, each) => sum + each, 0);
  const ratio = ratios[Math.floor(ratios.length / 2)] ?? 1;
  const median = ratio === 0 ? Infinity : total / ratio;
  return Math.max(total, median === Infinity ? sumOf(others[0] ?? []) : median) < fewest
    ? null
    : { total, median: median === Infinity ? sumOf(others[0] ?? []) : median, count: others.length };
}

function sharedOf(own: Month = new Map(), of: Month = new Map()): Shared {
  return [...own].flatMap(([series, total]) => (of.has(series) ? [{ own: total, other: of.get(series) ?? 0 }] : []));
}

/** This month by another, over the series that both have. */
function ratioOf(shared: Shared): number {
  const other = sumOf(shared);
  return other === 0 ? 1 : shared.reduce((sum, each) => sum + each.own, 0) / other;
}

function sumOf(shared: Shared): number {
  return shared.reduce((sum, each) => sum + each.other, 0);
}

function oddity(period: number, { total, median, count }: Beside, expected: string): OddPeriod {
  const share = Math.round((100 * total) / median);
  const explanation = `${Period.fromCode(period).label} adds up to ${whole(total)}, ${String(share)} % of the median of ${String(count)} months around it; ${expected}.`;
  return { period, explanation };
}

const whole = (value: number) => Math.round(value).toLocaleString('en-GB');

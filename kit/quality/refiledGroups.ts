import type { MappingJump } from './mappingJumps.ts';
import type { SeriesTotal } from './seriesTotal.ts';

/** A series, and the one that it is added up in. */
export interface SeriesGroup {
  readonly series: number;
  readonly group: number;
  /** Whether that is the sum of all. */
  readonly isAll: boolean;
}

/** Of what leapt within a group the sum moves by less where the rest was filed elsewhere in it. */
const mostHeld = 0.5;
/** What moved the other way is about as much as what leapt from here on. */
const aboutAsMuch = 0.75;

/** How much a series or sum of them moved in a month, against the mean of the three before. */
type Moved = (series: Iterable<number>, period: number) => number;

/**
 * The groups that hold one side of a suspected refiling and not the other, with the month: the whole of them leaps the same
 * way, by more than half of what leapt within. Where records were filed elsewhere in the same group, its sum is whole. The sum
 * of all has ups and downs of its own, so it is whole where what moved the other way is about as much as what leapt, or where
 * all the others together moved the same way by more, as they did in April 2020.
 * @param totals of the leaves in all months that are known
 */
export function refiledGroups(
  jumps: readonly MappingJump[],
  groups: readonly SeriesGroup[],
  totals: readonly SeriesTotal[],
): readonly { readonly series: number; readonly period: number; readonly side: 'RISE' | 'FALL' }[] {
  const totalOf = new Map(totals.map(({ series, period, total }) => [`${String(series)} ${String(period)}`, total]));
  const at = (series: number, period: number) => totalOf.get(`${String(series)} ${String(period)}`) ?? 0;
  const moved: Moved = (series, period) =>
    Array.from(series).reduce(
      (sum, each) => sum + at(each, period) - [1, 2, 3].reduce((past, back) => past + at(each, period - back), 0) / 3,
      0,
    );
  return [...Map.groupBy(groups, ({ group }) => group)].flatMap(([group, leaves]) => {
    const numbers = new Set(leaves.map(({ series }) => series));
    const within = Map.groupBy(
      jumps.filter(({ series }) => numbers.has(series)),
      ({ period }) => period,
    );
    const isRefiled = leaves.some(({ isAll }) => isAll) ? isAllRefiled : isGroupRefiled;
    return [...within].flatMap(([period, ofMonth]) =>
      ([1, -1] as const).flatMap((sign) => {
        const leaps = ofMonth.filter(({ from, to }) => sign * (to - from) > 0);
        if (leaps.length === 0 || !isRefiled({ leaps, numbers, sign, period, moved })) return [];
        return [{ series: group, period, side: sign > 0 ? ('RISE' as const) : ('FALL' as const) }];
      }),
    );
  });
}

interface Leaping {
  /** Those of the month that went one way. */
  readonly leaps: readonly MappingJump[];
  /** All leaves. */
  readonly numbers: ReadonlySet<number>;
  readonly sign: 1 | -1;
  readonly period: number;
  readonly moved: Moved;
}

const sizeOf = ({ from, to }: MappingJump) => Math.abs(to - from);

function isGroupRefiled({ leaps, numbers, sign, period, moved }: Leaping): boolean {
  return sign * moved(numbers, period) > Math.max(...leaps.map(sizeOf)) * mostHeld;
}

function isAllRefiled({ leaps, numbers, sign, period, moved }: Leaping): boolean {
  const leapt = new Set(leaps.map(({ series }) => series));
  const others = [...numbers].filter((series) => !leapt.has(series));
  const together = leaps.reduce((sum, leap) => sum + sizeOf(leap), 0);
  const against = others.reduce((sum, series) => sum + Math.max(0, -sign * moved([series], period)), 0);
  return against < together * aboutAsMuch && sign * moved(others, period) < together;
}

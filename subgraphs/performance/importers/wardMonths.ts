import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import type { LeftOut } from '../../../kit/releases/release.ts';
import { areaByCode } from '../../../schema/places/areas.ts';

/**
 * In which months a file counts anything under each ward. London's wards were drawn anew by May 2022, and a file that spans
 * it may give the months before under the old codes and those since under the new ones: the noughts of a ward in the
 * other's months, written or left out, count nothing. No ward of London is without a crime of any kind for a month.
 */
export class WardMonths {
  readonly #months = new Map<string, Set<number>>();

  add(cells: readonly StagedCell[]): void {
    for (const { area, period, value } of cells) {
      if (!area.startsWith('E05')) continue;
      const months = this.#months.get(area) ?? new Set<number>();
      if (months.size === 0) this.#months.set(area, months);
      if (value !== null && value > 0) months.add(period);
    }
  }

  /** The months of a file in which it gives nothing of a ward that it names, since it files its crimes under other codes. */
  leftOut(periods: readonly number[]): LeftOut {
    const wards = [...this.#months].map(([code, months]) => ({
      code,
      months,
      isFormer: areaByCode(code) === undefined,
    }));
    const monthsOf = (isFormer: boolean) =>
      new Set(wards.flatMap((ward) => (ward.isFormer === isFormer ? [...ward.months] : [])));
    const [former, todays] = [monthsOf(true), monthsOf(false)];
    if (former.size === 0) return {};
    return Object.fromEntries(
      wards.flatMap(({ code, months, isFormer }) => {
        const others = isFormer ? todays : former;
        const missing = periods.filter((period) => !months.has(period) && others.has(period));
        return missing.length === 0 ? [] : [[code, missing]];
      }),
    );
  }
}

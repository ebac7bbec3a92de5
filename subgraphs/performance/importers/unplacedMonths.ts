import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import type { FileSummary } from '../../../kit/importing/importer.ts';

/**
 * With a larger share of a month without a place its borough figures are flagged: in most months it is from 0.2 to 1.9 per
 * cent of London's crime, and it was 4 throughout 2022, 10 in October 2023 and 19 in March 2020.
 */
const mostUnplaced = 0.02;

/** Counts by month what a recorded crime file places in no borough because nobody knew where it happened. */
export class UnplacedMonths {
  readonly #byMonth = new Map<number, number>();

  add(cells: readonly StagedCell[]): void {
    for (const { period, value } of cells) this.#byMonth.set(period, (this.#byMonth.get(period) ?? 0) + (value ?? 0));
  }

  /** The summary, with what is to be said of months with too many. @param totals records of all places, by month */
  told(summary: FileSummary, totals: ReadonlyMap<number, number>): FileSummary {
    const months = summary.periods.map((period) => {
      const [unplaced, records] = [this.#byMonth.get(period) ?? 0, totals.get(period) ?? 0];
      return { period, unplaced, records, share: records === 0 ? 0 : unplaced / records };
    });
    const flagged = months.filter(({ share }) => share > mostUnplaced).map(({ period }) => period);
    const [worst] = months.toSorted((one, other) => other.share - one.share);
    return {
      ...summary,
      flags: flagged.length === 0 ? summary.flags : { ...summary.flags, UNPLACED_RECORDS: flagged },
      ...(worst !== undefined && {
        leastPlaced: { period: worst.period, unplaced: worst.unplaced, records: worst.records, most: mostUnplaced },
      }),
    };
  }
}

import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import type { KnownSeries } from './knownSeries.ts';
import { mappingJumps, type MappingJumps } from './mappingJumps.ts';
import { doubledPeriods, isPartJudged, partialPeriod, type OddPeriod } from './periodTotals.ts';
import type { SeriesTotal } from './seriesTotal.ts';

/** What stands out in a file beside the months around its own. */
export interface OddMonths {
  readonly partial: OddPeriod | null;
  readonly doubled: readonly OddPeriod[];
  /** Whether enough is known before its last month to find that it is a part; true of a file that is no monthly count, which its reader judges alone. */
  readonly isPartJudged: boolean;
  /** Null where the file is no monthly count. */
  readonly mapping: MappingJumps | null;
}

/** Whether files of a dataset are counts by month, which can be set beside each other. */
export function isMonthlyCount({ omittedIsZero, cadence }: DatasetDeclaration): boolean {
  return omittedIsZero && cadence === 'MONTHLY';
}

/**
 * @param around totals of the months around the file's own, as other releases give them
 * @param isExplained whether a register tells why a series leaps in a month, so that nothing is suspected
 */
export function oddMonths(
  dataset: DatasetDeclaration,
  own: readonly SeriesTotal[],
  around: readonly SeriesTotal[],
  isExplained: KnownSeries['isExplained'],
): OddMonths {
  if (!isMonthlyCount(dataset) || own.length === 0)
    return { partial: null, doubled: [], isPartJudged: true, mapping: null };
  return {
    partial: partialPeriod(own, around),
    doubled: doubledPeriods(own, around),
    isPartJudged: isPartJudged(own, around),
    mapping: unexplained(mappingJumps(own, around), isExplained),
  };
}

function unexplained({ jumps, compared }: MappingJumps, isExplained: KnownSeries['isExplained']): MappingJumps {
  return { jumps: jumps.filter(({ series, period }) => !isExplained(series, period)), compared };
}

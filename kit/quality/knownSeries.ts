import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import type { SeriesIndex } from '../cells/seriesIndex.ts';
import type { SeriesName } from '../cells/stagedCell.ts';
import type { RollUp } from '../cells/sumStage.ts';
import type { SeriesGroup } from './refiledGroups.ts';
import { registeredChanges } from './registeredChanges.ts';
import { seriesGroups } from './seriesGroups.ts';

/** What is known of the series of a file beside its numbers. */
export interface KnownSeries {
  /** What the leaves of those groups are that series lie in; none where cells do not add up. */
  readonly groupsOf: (series: readonly { readonly series: number }[]) => readonly SeriesGroup[];
  /** Whether a register tells why a series leaps in a month. */
  readonly isExplained: (series: number, period: number) => boolean;
}

/** @param index in which the series of a dataset and scope have their numbers, those of sums too */
export function knownSeries(dataset: DatasetDeclaration, index: SeriesIndex, rollUp: RollUp | null): KnownSeries {
  let names: ReadonlyMap<number, SeriesName> | undefined;
  return {
    groupsOf: (series) => seriesGroups(index, rollUp, series),
    isExplained: (series, period) => {
      names ??= new Map(index.named().map(({ id, ...name }) => [id, name]));
      const name = names.get(series);
      return (
        name !== undefined && registeredChanges(dataset, name).some(([from, to]) => from <= period && period <= to)
      );
    },
  };
}

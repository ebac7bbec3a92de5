import type { SeriesIndex } from '../cells/seriesIndex.ts';
import type { RollUp } from '../cells/sumStage.ts';
import type { SeriesGroup } from './refiledGroups.ts';

/**
 * The leaves of the groups that some series are added up in, and of all of them (""), in which what was filed elsewhere still is.
 * @param index in which the groups have their numbers, since their sums were added up
 */
export function seriesGroups(
  index: SeriesIndex,
  rollUp: RollUp | null,
  touched: readonly { readonly series: number }[],
): readonly SeriesGroup[] {
  if (rollUp === null || touched.length === 0) return [];
  const groupsOf = (category: string) => rollUp.categories(category);
  const named = index.named();
  const numbers = new Set(touched.map(({ series }) => series));
  const groups = new Set(
    named
      .filter(({ id }) => numbers.has(id))
      .flatMap(({ measure, category }) => groupsOf(category).map((group) => index.get(measure, group))),
  );
  return named.flatMap(({ id, measure, category }) =>
    groupsOf(category).flatMap((name) => {
      const group = index.get(measure, name);
      return group !== undefined && groups.has(group) ? [{ series: id, group, isAll: name === '' }] : [];
    }),
  );
}

import type { SeriesIndex } from '../cells/seriesIndex.ts';
import type { RollUp } from '../cells/sumStage.ts';
import type { SeriesGroup } from './refiledGroups.ts';

/**
 * The leaves of the groups that some series are added up in, all of which ("") apart: what was filed elsewhere is still in that.
 * The groups get their numbers here where they have none yet.
 */
export async function seriesGroups(
  index: SeriesIndex,
  rollUp: RollUp | null,
  touched: readonly { readonly series: number }[],
): Promise<readonly SeriesGroup[]> {
  if (rollUp === null || touched.length === 0) return [];
  const groupsOf = (category: string) => rollUp.categories(category).filter((group) => group !== '');
  const named = index.named();
  const numbers = new Set(touched.map(({ series }) => series));
  const wanted = named
    .filter(({ id }) => numbers.has(id))
    .flatMap(({ measure, category }) => groupsOf(category).map((group) => ({ measure, category: group })));
  await index.ensureAll(wanted);
  const groups = new Set(wanted.map(({ measure, category }) => index.get(measure, category)));
  return named.flatMap(({ id, measure, category }) =>
    groupsOf(category).flatMap((name) => {
      const group = index.get(measure, name);
      return group !== undefined && groups.has(group) ? [{ series: id, group }] : [];
    }),
  );
}
